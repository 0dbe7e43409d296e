using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Tumbling COUNT and SUM for few keys: half a cache line a slot, a load of an eighth at most, keys kept over windows.</summary>
internal sealed unsafe class HandSlots : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private long _end = Data.Second;
    private Checksum _result;

    public HandSlots(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        for (var i = 0u; i <= _mask; i++)
        {
            _slots[i].Key = long.MinValue;
        }
    }

    public void Push(Event* rows, int count)
    {
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
        var end = _end;
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Ts.Nanoseconds >= end)
            {
                end = Close(rows[i].Ts.Nanoseconds);
            }

            var key = rows[i].Key;
            var slot = slots + (uint)((ulong)key * Seed >> shift);
            while (slot->Key != key)
            {
                if (slot->Key == long.MinValue)
                {
                    slot->Key = key;
                    break;
                }

                slot = slots + ((uint)(slot - slots) + 1 & mask);
            }

            slot->Sum += rows[i].Value;
            slot->Count++;
        }
    }

    public void Each(Event* rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish()
    {
        Close(_end);
        return _result;
    }

    public void Dispose() => Pages.Free(_slots);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Close(long time)
    {
        for (; time >= _end; _end += Data.Second)
        {
            for (var i = 0u; i <= _mask; i++)
            {
                ref var slot = ref _slots[i];
                if (slot.Count != 0)
                {
                    _result.Group(_end, slot.Key, slot.Count, slot.Sum);
                    slot.Count = slot.Sum = 0;
                }
            }
        }

        return _end;
    }

    private struct Slot
    {
        public long Key;
        public long Sum;
        public long Count;
        public long Padding;
    }
}
