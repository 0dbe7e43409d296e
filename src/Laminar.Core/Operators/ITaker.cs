using System;

namespace Laminar.Operators;

/// <summary>An operator that takes rows one after the other, and can fail on one of them.</summary>
internal interface ITaker<TRow>
{
    /// <summary>Takes the rows from that one on, and says at which one it is (<c>Downstream.At</c>).</summary>
    void Take(ReadOnlySpan<TRow> rows, int from);
}
