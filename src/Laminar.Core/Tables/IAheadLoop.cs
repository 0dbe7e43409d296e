using System;
using Laminar.Operators;

namespace Laminar.Tables;

/// <summary>A loop over rows that looks for each row's key in an indexed table: see <see cref="AheadLoop"/>.</summary>
internal unsafe interface IAheadLoop<TRow, TKey, TState>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    /// <summary>States of a key in the table.</summary>
    static abstract int Lanes { get; }

    StateTable<TKey, TState> Table { get; }

    /// <summary>The hash of a row's key.</summary>
    static abstract ulong HashOf(in TRow row, ulong seed);

    /// <summary>Takes rows from one on, until one needs more than a loop has, and that one too. The row to go on with.</summary>
    /// <param name="rows">The rows to take.</param>
    /// <param name="from">The first one.</param>
    /// <param name="slots">Where its slot and those after it most likely are, in bytes.</param>
    /// <param name="finding">Whether there are rows enough after these, of which slots are to be found.</param>
    int Take(ReadOnlySpan<TRow> rows, int from, nuint* slots, bool finding);
}
