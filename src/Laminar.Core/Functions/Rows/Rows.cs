using System;
using Laminar.Values;

namespace Laminar.Functions;

/// <summary>ROW values, which are packed bytes: their fields side by side.</summary>
public static class Rows
{
    /// <summary>A field's value as its bytes, for <see cref="Of"/>; null is NULL.</summary>
    public static Utf8? Field<T>(T? value)
        where T : struct => value is { } known ? PackedField.Of(known) : null;

    /// <summary>ROW(…), in scratch memory.</summary>
    public static Utf8 Of(ReadOnlySpan<Utf8?> fields) => Arrays.Of(fields);

    /// <summary>A field of the element at a place from 0 of an array of rows; null where either is NULL.</summary>
    public static T? OfElement<T>(Utf8 array, int index, int field)
        where T : struct
    {
        var elements = array.Span;
        return PackedArray.IsNull(elements, index) ? null : At<T>(PackedArray.Get<Utf8>(elements, index), field);
    }

    /// <summary>The field at a place from 0; null where it is NULL.</summary>
    public static T? At<T>(Utf8 row, int index)
        where T : struct => PackedField.At<T>(row.Span, index);
}
