using System;

namespace Laminar.Formats;

/// <summary>Makes a row of its fields; emitted per stream, for the columns its query reads.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public interface IRowReader<TRow>
{
    /// <summary>The live columns by their SQL names. A field's number is its index here; other fields of a record are not even looked at.</summary>
    static abstract ReadOnlySpan<string> Columns { get; }

    /// <summary>Where each live column stands among the stream's columns: what counts when a file has no header.</summary>
    static abstract ReadOnlySpan<int> Positions { get; }

    /// <summary>The row of a record. A field that cannot be read is noted by <paramref name="fields"/> and gives default; the row is then not used.</summary>
    static abstract void Read<TFields>(ref TFields fields, out TRow row)
        where TFields : struct, IFields, allows ref struct;
}
