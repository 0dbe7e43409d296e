using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Rows that hold strings, in an array, which doubles when it is full and never shrinks.</summary>
public struct ManagedRing<TKept> : IRing<TKept>
    where TKept : struct
{
    private const int RoomAtFirst = 4;

    private TKept[]? _rows;
    private int _first;
    private int _count;

    /// <inheritdoc/>
    public readonly int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TKept At(int place) => ref _rows![(_first + place) & (_rows.Length - 1)];

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(in TKept row, StateHeap heap)
    {
        if (_rows is null || _count == _rows.Length)
        {
            Grow();
        }

        At(_count) = row;
        _count++;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pop()
    {
        // A string in the row would be kept alive.
        At(0) = default;
        _first = (_first + 1) & (_rows!.Length - 1);
        _count--;
    }

    /// <inheritdoc/>
    public readonly void Move(StateHeap heap)
    {
        // The array is the collector's; text in its rows is moved by who knows where it is.
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "by doubling, until the partition's rows fit; lifted from the guard")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        using var lifted = HotPathGuard.Lift();
        var rows = new TKept[_rows is null ? RoomAtFirst : checked(2 * _rows.Length)];
        for (var i = 0; i < _count; i++)
        {
            rows[i] = At(i);
        }

        (_rows, _first) = (rows, 0);
    }
}
