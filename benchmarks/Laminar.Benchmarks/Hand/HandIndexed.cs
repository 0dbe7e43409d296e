using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>Tumbling COUNT and SUM for a million keys: a 4-byte index at a low load, dense states in order of first sight, both fetched ahead.</summary>
internal sealed unsafe class HandIndexed : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private int _ahead;
    private readonly uint* _index;
    private readonly Slot* _slots;
    private readonly int _capacity;
    private readonly int _shift;
    private readonly uint _mask;
    private uint _used = 1;
    private long _end = Data.Second;
    private Checksum _result;

    public HandIndexed(int log, int capacity, int ahead)
    {
        _ahead = ahead;
        _index = (uint*)Pages.Take((nuint)4 << log);
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) * (nuint)capacity);
        _capacity = capacity;
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        _slots[0].Key = long.MinValue;
    }

    public void Push(Event* rows, int count)
    {
        var index = _index;
        var slots = _slots;
        var shift = _shift;
        var end = _end;
        var ahead = _ahead;
        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(index + (uint)((ulong)rows[i + (2 * ahead)].Key * Seed >> shift));
            Sse.Prefetch0(slots + index[(uint)((ulong)rows[i + ahead].Key * Seed >> shift)]);
            if (rows[i].Ts.Nanoseconds >= end)
            {
                end = Close(rows[i].Ts.Nanoseconds);
            }

            var key = rows[i].Key;
            var place = (uint)((ulong)key * Seed >> shift);
            var slot = slots + index[place];
            if (slot->Key != key)
            {
                slot = Slow(place, key);
            }

            slot->Sum += rows[i].Value;
            slot->Count++;
        }
    }

    public void Each(Event* rows, int count)
    {
        _ahead = 0;
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
        Pages.Free(_index);
        Pages.Free(_slots);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Slot* Slow(uint place, long key)
    {
        for (; ; place = (place + 1) & _mask)
        {
            var number = _index[place];
            if (number == 0)
            {
                if (_used == _capacity)
                {
                    throw new InvalidOperationException("More keys than the loop was made for.");
                }

                _index[place] = _used;
                _slots[_used].Key = key;
                return _slots + _used++;
            }

            if (_slots[number].Key == key)
            {
                return _slots + number;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Close(long time)
    {
        for (; time >= _end; _end += Data.Second)
        {
            for (var i = 1u; i < _used; i++)
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
