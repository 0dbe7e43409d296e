using System;
using Laminar.Formats;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>A row of arrays, with reader and writer as the emitter would write them.</summary>
public readonly record struct Lists(
    SqlArray<long>? Longs, SqlArray<Utf8>? Texts, SqlArray<SqlArray<int>>? Nested, SqlArray<double>? Doubles, SqlArray<decimal>? Decimals, SqlArray<Timestamp>? Times, SqlArray<TimeSpan>? Spans, SqlArray<bool>? Flags);

public readonly struct ListsFields : IRowReader<Lists>, IRowWriter<Lists>
{
    private static readonly string[] s_columns = ["longs", "texts", "nested", "doubles", "decimals", "times", "spans", "flags"];
    private static readonly int[] s_positions = [0, 1, 2, 3, 4, 5, 6, 7];

    private static readonly ValueShape[] s_shapes =
    [
        Of(ValueKind.Int64, "BIGINT"), Of(ValueKind.Utf8, "TEXT"), ValueShape.Array(Of(ValueKind.Int32, "INTEGER")), Of(ValueKind.Double, "DOUBLE"),
        Of(ValueKind.Decimal, "DECIMAL"), Of(ValueKind.Timestamp, "TIMESTAMP"), Of(ValueKind.TimeSpan, "INTERVAL"), Of(ValueKind.Boolean, "BOOLEAN"),
    ];

    static ReadOnlySpan<string> IRowReader<Lists>.Columns => s_columns;

    static ReadOnlySpan<string> IRowWriter<Lists>.Columns => s_columns;

    public static ReadOnlySpan<int> Positions => s_positions;

    public static void Read<TFields>(ref TFields fields, out Lists row)
        where TFields : struct, IFields, allows ref struct =>
        row = new Lists(
            fields.NullablePacked(0, s_shapes[0]), fields.NullablePacked(1, s_shapes[1]), fields.NullablePacked(2, s_shapes[2]), fields.NullablePacked(3, s_shapes[3]),
            fields.NullablePacked(4, s_shapes[4]), fields.NullablePacked(5, s_shapes[5]), fields.NullablePacked(6, s_shapes[6]), fields.NullablePacked(7, s_shapes[7]));

    public static void Write<TWriter>(ref TWriter writer, in Lists row)
        where TWriter : struct, IFieldWriter, allows ref struct
    {
        writer.Write(row.Longs, s_shapes[0]);
        writer.Write(row.Texts, s_shapes[1]);
        writer.Write(row.Nested, s_shapes[2]);
        writer.Write(row.Doubles, s_shapes[3]);
        writer.Write(row.Decimals, s_shapes[4]);
        writer.Write(row.Times, s_shapes[5]);
        writer.Write(row.Spans, s_shapes[6]);
        writer.Write(row.Flags, s_shapes[7]);
    }

    private static ValueShape Of(ValueKind kind, string name) => ValueShape.Array(ValueShape.Scalar(kind, name));
}
