using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>What is kept around a row that comes out, as the expressions of its output see it.</summary>
public readonly ref struct OverRows<TKept, TRing>
    where TKept : struct
    where TRing : struct, IRing<TKept>
{
    private readonly ref TRing _ring;
    private readonly ref readonly TKept _newest;
    private readonly int _at;
    private readonly int _first;

    /// <summary>A row that comes out at once is not in its ring: <paramref name="newest"/> is it, and its place the one behind all others.</summary>
    internal OverRows(ref TRing ring, in TKept newest, int at, int first)
    {
        _ring = ref ring;
        _newest = ref newest;
        _at = at;
        _first = first;
    }

    /// <summary>The row itself.</summary>
    public ref readonly TKept Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring.At(_at);
    }

    /// <summary>The newest row of the frame.</summary>
    public ref readonly TKept Last
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref At(Math.Max(_at, _ring.Count - 1));
    }

    /// <summary>Whether so many rows of the partition came before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasBehind(int rows) => _at >= rows;

    /// <summary>The row so many before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept Behind(int rows) => ref _ring.At(_at - rows);

    /// <summary>Whether so many rows of the partition came after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasAhead(int rows) => _at + rows < _ring.Count;

    /// <summary>The row so many after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept Ahead(int rows) => ref _ring.At(_at + rows);

    /// <summary>Whether the frame has so many rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasNth(int nth) => _first + nth <= Math.Max(_at + 1, _ring.Count);

    /// <summary>A row of the frame; 1 is its first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly TKept Nth(int nth) => ref At(_first + nth - 1);

    /// <summary>The same of a frame that ends before its row: its last row is at the place that is otherwise the row's own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasNthBefore(int nth) => _first + nth <= _at + 1;

    /// <summary>The last row of a frame that ends before its row.</summary>
    public ref readonly TKept LastBefore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _ring.At(_at);
    }

    /// <summary>The place of the frame's row of that number among those that have a value; -1 where there is none.</summary>
    /// <param name="nth">1 for the first.</param>
    /// <param name="before">The frame ends before its row.</param>
    public int NthWith<TValue>(int nth, bool before) where TValue : struct, IHasValue<TKept>
    {
        for (var place = _first; place < End(before); place++)
        {
            if (TValue.Of(in At(place)) && --nth == 0)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The place of the frame's last row that has a value; -1 where there is none.</summary>
    public int LastWith<TValue>(bool before) where TValue : struct, IHasValue<TKept>
    {
        var place = End(before) - 1;
        while (place >= _first && !TValue.Of(in At(place)))
        {
            place--;
        }

        return place < _first ? -1 : place;
    }

    /// <summary>The row at such a place.</summary>
    public ref readonly TKept Row(int place) => ref At(place);

    private int End(bool before) => before ? _at + 1 : Math.Max(_at + 1, _ring.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly TKept At(int place)
    {
        if (place == _ring.Count)
        {
            return ref _newest;
        }

        return ref _ring.At(place);
    }
}
