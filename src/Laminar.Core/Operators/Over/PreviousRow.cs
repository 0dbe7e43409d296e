using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The row before, in the partition's slot itself: what LAG(x) needs, where a row is written before it is kept.</summary>
public struct PreviousRow<TKept> : IRing<TKept>
    where TKept : struct
{
    private TKept _row;
    private int _count;

    /// <inheritdoc/>
    public readonly int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count;
    }

    /// <inheritdoc/>
    [UnscopedRef]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TKept At(int place) => ref _row;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in TKept row, StateHeap heap)
    {
        _row = row;
        _count = 1;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Pop()
    {
        // The next one takes its place.
    }

    /// <inheritdoc/>
    public readonly void Move(StateHeap heap)
    {
        // There is nothing in a heap.
    }
}
