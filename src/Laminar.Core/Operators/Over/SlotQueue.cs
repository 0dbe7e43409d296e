using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows that wait, by the slot of their partition, in the order in which they came, which is that of their time.</summary>
internal struct SlotQueue
{
    private (long Time, uint Slot)[] _items;
    private int _first;

    public readonly long Bytes => (_items?.Length ?? 0) * (long)Unsafe.SizeOf<(long, uint)>();

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>The time of the first; there is one.</summary>
    public readonly long First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _items[_first].Time;
    }

    /// <summary>One that waits; 0 is the first.</summary>
    public readonly (long Time, uint Slot) At(int place) => _items[(_first + place) & (_items.Length - 1)];

    /// <summary>Adds the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(long time, uint slot)
    {
        if (_items is null || Count == _items.Length)
        {
            Grow();
        }

        _items![(_first + Count++) & (_items.Length - 1)] = (time, slot);
    }

    /// <summary>Takes the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Pop()
    {
        var slot = _items[_first].Slot;
        _first = (_first + 1) & (_items.Length - 1);
        Count--;
        return slot;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var items = Growth.Room<(long, uint)>(_items is null ? 16 : 2L * Count);
        for (var i = 0; i < Count; i++)
        {
            items[i] = At(i);
        }

        (_items, _first) = (items, 0);
    }
}
