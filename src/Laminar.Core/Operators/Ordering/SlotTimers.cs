using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>When something is due in the slots of a table, the first at the top of a heap; of one time, that of the lowest slot.</summary>
internal struct SlotTimers
{
    private (long Time, uint Slot)[] _items;
    private int _count;

    /// <summary>The time of the first; long.MaxValue where there is none.</summary>
    public readonly long First => _count > 0 ? _items[0].Time : long.MaxValue;

    /// <summary>Forgets all.</summary>
    public void Clear() => _count = 0;

    public void Push(long time, uint slot)
    {
        _items ??= Growth.Room<(long, uint)>(16);
        if (_count == _items.Length)
        {
            Growth.To(ref _items, 2 * _count);
        }

        var timer = (time, slot);
        var at = _count++;
        while (at > 0 && timer.CompareTo(_items[(at - 1) >> 1]) < 0)
        {
            _items[at] = _items[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }

        _items[at] = timer;
    }

    public uint Pop()
    {
        var slot = _items[0].Slot;
        var last = _items[--_count];
        var at = 0;
        for (var child = 1; child < _count; child = (2 * at) + 1)
        {
            if (child + 1 < _count && _items[child + 1].CompareTo(_items[child]) < 0)
            {
                child++;
            }

            if (last.CompareTo(_items[child]) <= 0)
            {
                break;
            }

            _items[at] = _items[child];
            at = child;
        }

        _items[at] = last;
        return slot;
    }
}
