using System.Globalization;
using System.Linq;
using Laminar;

namespace Nexmark.Events;

/// <summary>What query 13 looks up, by auctions modulo the number of keys.</summary>
[LookupTable(nameof(Key))]
public readonly record struct SideInput(long Key, Utf8 Value)
{
    private const int Keys = 10_000;

    public static SideInput[] All() =>
        [.. Enumerable.Range(0, Keys).Select(key => new SideInput(key, Utf8.Of("value-" + (key * 7 % Keys).ToString(CultureInfo.InvariantCulture))))];
}
