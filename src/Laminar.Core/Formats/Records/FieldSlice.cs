using System;

namespace Laminar.Formats;

/// <summary>How a field stands in its record.</summary>
internal enum FieldForm
{
    /// <summary>CSV: nothing between two delimiters. NULL, or the empty text where the column is not nullable.</summary>
    Empty,

    /// <summary>JSON: null, or no such member.</summary>
    Null,

    /// <summary>Bytes as they are: an unquoted CSV field, a JSON number or literal (or, for a text column, a nested value).</summary>
    Plain,

    /// <summary>The bytes between quotes, nothing to undo in them.</summary>
    Quoted,

    /// <summary>The bytes between quotes, with doubled quotes in them.</summary>
    DoubledQuotes,

    /// <summary>The bytes between quotes, with JSON escapes in them.</summary>
    Escaped,

    /// <summary>CSV: something follows the closing quote.</summary>
    Malformed,
}

/// <summary>Where a field's bytes lie in the reader's buffer.</summary>
internal readonly unsafe struct FieldSlice(byte* start, int length, FieldForm form)
{
    public byte* Start => start;

    public int Length => length;

    public FieldForm Form => form;

    public bool IsNull => form <= FieldForm.Null;

    public ReadOnlySpan<byte> Bytes => new(start, length);
}
