using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Nothing is kept but what is folded: aggregates over all rows so far.</summary>
public readonly struct NoRing<TKept> : IRing<TKept>
    where TKept : struct
{
    /// <inheritdoc/>
    public int Count => 0;

    /// <inheritdoc/>
    [SuppressMessage("Performance", "CA1822", Justification = "It implements an interface.")]
    public ref TKept At(int place) => ref Unsafe.NullRef<TKept>();

    /// <inheritdoc/>
    public void Push(in TKept row, StateHeap heap)
    {
        // There is nothing to keep.
    }

    /// <inheritdoc/>
    public void Pop()
    {
        // There is nothing to forget.
    }

    /// <inheritdoc/>
    public void Move(StateHeap heap)
    {
        // There is nothing in a heap.
    }
}
