using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The row and the one before it, in the partition's slot itself: what LAG(x) needs.</summary>
public struct LastRows<TKept> : IRing<TKept>
    where TKept : struct
{
    private TKept _oldest;
    private TKept _newest;
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
    public ref TKept At(int place) => ref place == 0 ? ref _oldest : ref _newest;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in TKept row, StateHeap heap)
    {
        if (_count == 0)
        {
            _oldest = row;
        }
        else
        {
            _newest = row;
        }

        _count++;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pop()
    {
        _oldest = _newest;
        _count--;
    }

    /// <inheritdoc/>
    public readonly void Move(StateHeap heap)
    {
        // There is nothing in a heap.
    }
}
