using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// When rows without a match come out, of those that came behind a row of a later time: the others are met in their order. A heap, the earliest at its top.
/// </summary>
internal sealed class OpenTimes
{
    private (long Time, uint Number)[] _items = new (long, uint)[16];
    private long _reach = long.MinValue;

    public int Count { get; private set; }

    public long Bytes => _items.Length * 16L;

    /// <summary>A row of this number has come. Numbers come in order.</summary>
    public void Note(long time, uint number)
    {
        if (time >= _reach)
        {
            _reach = time;
            return;
        }

        if (Count == _items.Length)
        {
            Growth.To(ref _items, 2 * Count);
        }

        var at = Count++;
        while (at > 0 && _items[(at - 1) >> 1].Time > time)
        {
            _items[at] = _items[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }

        _items[at] = (time, number);
    }

    /// <summary>Whether there is a row of a time below the limit: its number, and it is forgotten.</summary>
    public bool TryTake(long limit, out uint number)
    {
        number = _items[0].Number;
        if (Count == 0 || _items[0].Time >= limit)
        {
            return false;
        }

        var last = _items[--Count];
        var at = 0;
        for (var child = 1; child < Count; child = (2 * at) + 1)
        {
            child += child + 1 < Count && _items[child + 1].Time < _items[child].Time ? 1 : 0;
            if (last.Time <= _items[child].Time)
            {
                break;
            }

            _items[at] = _items[child];
            at = child;
        }

        _items[at] = last;
        return true;
    }

    public void Clear()
    {
        Count = 0;
        _reach = long.MinValue;
    }
}
