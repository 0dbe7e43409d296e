using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

internal static class KeyLayoutBuilder
{
    private const int WordBits = 64;

    public static KeyLayout Build(EquatableArray<Expr> keys, EquatableArray<string> names, ClrKind text)
    {
        var kinds = keys.Select(k => CanonicalTypes.Of(k, text)).ToList();
        var nulls = keys.Count(k => k.Nullable);
        var packed = keys.Count > 0 && kinds.All(k => BitsOf(k) > 0) && kinds.Sum(BitsOf) + nulls <= WordBits;

        var columns = new List<KeyColumn>();
        var shift = 0;
        var nullBit = packed ? kinds.Sum(BitsOf) : 0;
        for (var i = 0; i < keys.Count; i++)
        {
            var bits = packed ? BitsOf(kinds[i]) : 0;
            columns.Add(new KeyColumn(names[i], keys[i], kinds[i], bits, shift, keys[i].Nullable ? nullBit++ : -1));
            shift += bits;
        }

        return new KeyLayout(columns.ToEquatableArray(), packed);
    }

    /// <summary>Bits that tell all values of a type apart; 0 for those that one word cannot hold.</summary>
    private static int BitsOf(ClrKind kind) => kind switch
    {
        ClrKind.Bool => 1,
        ClrKind.SByte or ClrKind.Byte => 8,
        ClrKind.Int16 or ClrKind.UInt16 => 16,
        ClrKind.Int32 or ClrKind.UInt32 or ClrKind.Single => 32,

        // Days since 0001-01-01: at most 3,652,058. Ticks of a day: at most 863,999,999,999.
        ClrKind.DateOnly => 22,
        ClrKind.TimeOnly => 40,
        ClrKind.Decimal or ClrKind.String or ClrKind.Utf8 => 0,
        _ => WordBits,
    };
}
