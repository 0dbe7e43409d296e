using System;
using Laminar.Formats;

namespace Laminar.Connectors.Tests.Formats;

/// <summary>Three nullable texts: everything the quoting of a format can get wrong.</summary>
public readonly record struct Texts(string? A, string? B, string? C);

public readonly struct TextsFields : IRowReader<Texts>, IRowWriter<Texts>
{
    private static readonly string[] s_columns = ["a", "b", "c"];
    private static readonly int[] s_positions = [0, 1, 2];

    static ReadOnlySpan<string> IRowReader<Texts>.Columns => s_columns;

    static ReadOnlySpan<string> IRowWriter<Texts>.Columns => s_columns;

    public static ReadOnlySpan<int> Positions => s_positions;

    public static void Read<TFields>(ref TFields fields, out Texts row)
        where TFields : struct, IFields, allows ref struct =>
        row = new Texts(fields.NullableString(0), fields.NullableString(1), fields.NullableString(2));

    public static void Write<TWriter>(ref TWriter writer, in Texts row)
        where TWriter : struct, IFieldWriter, allows ref struct
    {
        writer.Write(row.A);
        writer.Write(row.B is { } b ? Utf8.Of(b) : (Utf8?)null);
        writer.Write(row.C);
    }
}
