using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>
/// Sessions of COUNT and SUM for rows in order: dense states behind a 4-byte index, both fetched ahead. A key that comes again after its gap closes its
/// session there and then; the others are found by walking all states every so often, so that a session may come out that much late.
/// </summary>
internal sealed unsafe class HandSessions : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private int _ahead = 16;
    private readonly long _gap;
    private readonly long _every;
    private readonly uint* _index;
    private readonly Slot* _slots;
    private readonly int _capacity;
    private readonly int _shift;
    private readonly uint _mask;
    private uint _used = 1;
    private long _sweep;
    private Checksum _result;

    public HandSessions(int log, int capacity, long gap, int sweepsAGap)
    {
        _gap = gap;
        _every = gap / sweepsAGap;
        _sweep = _every;
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
        var gap = _gap;
        var sweep = _sweep;
        var distance = _ahead;
        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(index + (uint)((ulong)rows[i + (2 * distance)].Key * Seed >> shift));
            Sse.Prefetch0(slots + index[(uint)((ulong)rows[i + distance].Key * Seed >> shift)]);
            var time = rows[i].Ts.Nanoseconds;
            if (time >= sweep)
            {
                sweep = Sweep(time);
            }

            var key = rows[i].Key;
            var place = (uint)((ulong)key * Seed >> shift);
            var slot = slots + index[place];
            if (slot->Key != key)
            {
                slot = Slow(place, key);
            }

            if (time - slot->Last >= gap)
            {
                if (time - slot->Last > gap)
                {
                    Close(slot);
                }
            }

            slot->Last = time;
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
        Sweep(long.MaxValue / 2);
        return _result;
    }

    public void Dispose()
    {
        Pages.Free(_index);
        Pages.Free(_slots);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close(Slot* slot)
    {
        if (slot->Count != 0)
        {
            _result.Group(slot->Last + _gap, slot->Key, slot->Count, slot->Sum);
            slot->Count = slot->Sum = 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Sweep(long time)
    {
        for (var i = 1u; i < _used; i++)
        {
            var slot = _slots + i;
            if (time - slot->Last > _gap)
            {
                Close(slot);
            }
        }

        return _sweep = time + _every;
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

    private struct Slot
    {
        public long Key;
        public long Last;
        public long Sum;
        public long Count;
    }
}
