using System;

namespace Laminar.Formats;

/// <summary>Takes a row apart; emitted per query.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
public interface IRowWriter<TRow>
{
    /// <summary>The columns by name.</summary>
    static abstract ReadOnlySpan<string> Columns { get; }

    /// <summary>Writes every column once, in the order of <see cref="Columns"/>.</summary>
    static abstract void Write<TWriter>(ref TWriter writer, in TRow row)
        where TWriter : struct, IFieldWriter, allows ref struct;
}
