using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Tumbling COUNT(DISTINCT) for few keys: a hash set of 64-bit values a key, of the right size from the start (which a query does not know), kept over windows
/// and cleared when one closes.
/// </summary>
internal sealed unsafe class HandDistinct : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly int _setBits;
    private long _end = Data.Second;
    private Checksum _result;

    public HandDistinct(int log, int setBits)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        _setBits = setBits;
        for (var i = 0u; i <= _mask; i++)
        {
            _slots[i] = new Slot { Key = long.MinValue };
        }
    }

    public void Push(Event* rows, int count)
    {
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
        var end = _end;
        var setShift = 64 - _setBits;
        var setMask = (1u << _setBits) - 1;
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
                    Begin(slot, key);
                    break;
                }

                slot = slots + ((uint)(slot - slots) + 1 & mask);
            }

            // Values are stored plus one, so that an empty place is zero.
            var value = rows[i].Value + 1;
            var place = (uint)((ulong)value * Seed >> setShift);
            var set = slot->Set;
            while (set[place] != value)
            {
                if (set[place] == 0)
                {
                    set[place] = value;
                    slot->Count++;
                    break;
                }

                place = place + 1 & setMask;
            }
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

    public void Dispose()
    {
        for (var i = 0u; i <= _mask; i++)
        {
            NativeMemory.Free(_slots[i].Set);
        }

        Pages.Free(_slots);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Begin(Slot* slot, long key)
    {
        slot->Key = key;
        slot->Set = (long*)NativeMemory.AllocZeroed((nuint)sizeof(long) << _setBits);
    }

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
                    _result.Group(_end, slot.Key, slot.Count, 0);
                    slot.Count = 0;
                    NativeMemory.Clear(slot.Set, (nuint)sizeof(long) << _setBits);
                }
            }
        }

        return _end;
    }

    private struct Slot
    {
        public long Key;
        public long* Set;
        public long Count;
        public long Padding;
    }
}
