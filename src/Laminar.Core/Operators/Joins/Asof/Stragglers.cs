using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Rows that came after later ones, by time and then by arrival: a heap of numbers over rows that stay where they are.</summary>
internal sealed class Stragglers<TRow>
{
    private (long Time, long Order, int Place)[] _heap = [];
    private TRow[] _rows = [];
    private int[] _free = [];
    private int _freeCount;
    private long _order;

    public int Count { get; private set; }

    public long Bytes => _rows.Length * (long)(Unsafe.SizeOf<TRow>() + Unsafe.SizeOf<(long, long, int)>() + sizeof(int));

    public long FirstTime => _heap[0].Time;

    public bool IsDue(long limit) => Count > 0 && _heap[0].Time <= limit;

    /// <summary>One of the rows, in no order.</summary>
    public ref TRow At(int index) => ref _rows[_heap[index].Place];

    public void Add(long time, in TRow row)
    {
        if (Count == _heap.Length)
        {
            Grow();
        }

        var place = _freeCount > 0 ? _free[--_freeCount] : Count;
        _rows[place] = row;
        var entry = (Time: time, Order: _order++, Place: place);
        var at = Count++;
        while (at > 0 && IsBefore(in entry, in _heap[(at - 1) / 2]))
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = entry;
    }

    /// <summary>Takes the first one out.</summary>
    public TRow Take()
    {
        var place = _heap[0].Place;
        var row = _rows[place];
        _rows[place] = default!;
        _free[_freeCount++] = place;
        var entry = _heap[--Count];
        var at = 0;
        for (var child = 1; child < Count; child = (2 * at) + 1)
        {
            child += child + 1 < Count && IsBefore(in _heap[child + 1], in _heap[child]) ? 1 : 0;
            if (!IsBefore(in _heap[child], in entry))
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = entry;
        return row;
    }

    /// <summary>All rows in order, for saving.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "for saving, between batches")]
    public TRow[] Sorted()
    {
        var entries = _heap[..Count];
        Array.Sort(entries);
        return Array.ConvertAll(entries, entry => _rows[entry.Place]);
    }

    private static bool IsBefore(in (long Time, long Order, int Place) left, in (long Time, long Order, int Place) right) =>
        left.Time < right.Time || (left.Time == right.Time && left.Order < right.Order);

    [HotPath(Allow = HotPathAllow.Allocation, Because = "by doubling, until the rows that wait fit; lifted from the guard")]
    private void Grow()
    {
        using var lifted = HotPathGuard.Lift();
        var length = Math.Max(64, checked(2 * _heap.Length));
        Array.Resize(ref _heap, length);
        Array.Resize(ref _rows, length);
        Array.Resize(ref _free, length);
    }
}
