using System;
using Laminar.Formats;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>Three live columns out of a wider file: a number that must be there, one that may be missing, a text that must be there.</summary>
public readonly record struct Trade(int Id, double? Price, string Venue);

public readonly struct TradeFields : IRowReader<Trade>
{
    private static readonly string[] s_columns = ["id", "price", "venue"];
    private static readonly int[] s_positions = [0, 2, 3];

    public static ReadOnlySpan<string> Columns => s_columns;

    public static ReadOnlySpan<int> Positions => s_positions;

    public static void Read<TFields>(ref TFields fields, out Trade row)
        where TFields : struct, IFields, allows ref struct
    {
        // Not in the order of the columns: readers must not care.
        var venue = fields.String(2);
        row = new Trade(fields.Int32(0), fields.NullableDouble(1), venue);
    }
}
