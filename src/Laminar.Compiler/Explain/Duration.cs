using System.Collections.Generic;
using System.Globalization;

namespace Laminar.Compiler.Explain;

/// <summary>Nanoseconds for people: "1 m 30 s", "250 ms", "0 s".</summary>
internal static class Duration
{
    private static readonly (long Length, string Unit)[] Units =
    [
        (86_400_000_000_000, "d"), (3_600_000_000_000, "h"), (60_000_000_000, "m"), (1_000_000_000, "s"), (1_000_000, "ms"), (1_000, "us"), (1, "ns"),
    ];

    public static string Text(long nanoseconds)
    {
        var parts = new List<string>();
        var rest = (ulong)(nanoseconds < 0 ? -(decimal)nanoseconds : nanoseconds);
        foreach (var (length, unit) in Units)
        {
            var count = rest / (ulong)length;
            rest %= (ulong)length;
            if (count > 0)
            {
                parts.Add(count.ToString(CultureInfo.InvariantCulture) + " " + unit);
            }
        }

        return parts.Count == 0 ? "0 s" : (nanoseconds < 0 ? "-" : "") + string.Join(" ", parts);
    }
}
