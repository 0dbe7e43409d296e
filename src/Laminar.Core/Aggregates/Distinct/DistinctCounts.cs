using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// The different values of DISTINCT, each with how often it came, so that values can be taken out again: a hash table in the operator's heap. 24 bytes, and 1.4
/// to 2.7 times the size of the values and 8 bytes each.
/// </summary>
public unsafe struct DistinctCounts<T> where T : unmanaged
{
    private const int LeastBits = 2;
    private const int MostBits = 30;

    private Entry* _slots;
    private long _defaults;
    private int _count;
    private byte _bits;

    /// <summary>How many different values there are.</summary>
    public readonly long Value => _count + Mask.Bit(_defaults > 0);

    /// <summary>Adds a value; whether it is new.</summary>
    public bool Add(T value, StateHeap heap) => Add(value, 1, heap);

    /// <summary>Adds a value if it is to be included; whether it is new.</summary>
    public bool Add(T value, bool include, StateHeap heap) => include && Add(value, 1, heap);

    /// <summary>Adds a value that came several times; whether it is new.</summary>
    public bool Add(T value, long times, StateHeap heap)
    {
        value = SlotHash.Canonical(value);
        if (SlotHash.IsDefault(value))
        {
            _defaults += times;
            return _defaults == times;
        }

        if (_slots == null || _count == MostOf(_bits))
        {
            Grow(heap);
        }

        ref var entry = ref _slots[Find(_slots, _bits, value, heap.Seed)];
        if (SlotHash.IsDefault(entry.Value))
        {
            entry.Value = Held.Copy(value, heap);
            _count++;
        }

        entry.Times += times;
        return entry.Times == times;
    }

    /// <summary>Takes a value out again; whether it was the last of its kind.</summary>
    public bool Remove(T value, StateHeap heap) => Remove(value, 1, heap);

    /// <summary>Takes a value out again if it was included; whether it was the last of its kind.</summary>
    public bool Remove(T value, bool include, StateHeap heap) => include && Remove(value, 1, heap);

    /// <summary>Takes a value out as often as it had come; whether none is left.</summary>
    public bool Remove(T value, long times, StateHeap heap)
    {
        value = SlotHash.Canonical(value);
        if (SlotHash.IsDefault(value))
        {
            _defaults -= times;
            return _defaults == 0;
        }

        if (_slots == null)
        {
            return false;
        }

        var place = Find(_slots, _bits, value, heap.Seed);
        if (SlotHash.IsDefault(_slots[place].Value) || (_slots[place].Times -= times) > 0)
        {
            return false;
        }

        Delete(place, heap.Seed);
        if (--_count == 0)
        {
            heap.Free(_slots, Bytes(_bits));
            _slots = null;
        }

        return true;
    }

    /// <summary>The next value from a place on, 0 at first, and how often it came; false where there is none.</summary>
    public readonly bool Next(ref int at, out T value, out long times)
    {
        value = default;
        times = _defaults;
        if (at == 0)
        {
            at = 1;
            if (_defaults > 0)
            {
                return true;
            }
        }

        for (; _slots != null && at <= 1 << _bits; at++)
        {
            ref var entry = ref _slots[at - 1];
            if (!SlotHash.IsDefault(entry.Value))
            {
                at++;
                value = entry.Value;
                times = entry.Times;
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in DistinctCounts<T> later, StateHeap heap)
    {
        var at = 0;
        while (later.Next(ref at, out var value, out var times))
        {
            _ = Add(value, times, heap);
        }
    }

    /// <summary>Takes the values of an earlier pane out.</summary>
    public void Subtract(in DistinctCounts<T> earliest, StateHeap heap)
    {
        var at = 0;
        while (earliest.Next(ref at, out var value, out var times))
        {
            _ = Remove(value, times, heap);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Release(StateHeap heap)
    {
        if (_slots != null)
        {
            heap.Free(_slots, Bytes(_bits));
        }

        this = default;
    }

    /// <summary>Moves the values into another heap.</summary>
    public void Retain(StateHeap heap)
    {
        if (_slots == null)
        {
            return;
        }

        var slots = (Entry*)heap.Allocate(Bytes(_bits));
        for (var i = 0; i < 1 << _bits; i++)
        {
            slots[i] = new Entry { Value = Held.Copy(_slots[i].Value, heap), Times = _slots[i].Times };
        }

        _slots = slots;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_defaults);
        writer.Write(_slots == null ? (byte)0 : _bits);
        writer.Write(_count);
        for (var i = 0; _slots != null && i < 1 << _bits; i++)
        {
            if (!SlotHash.IsDefault(_slots[i].Value))
            {
                Held.Save(ref writer, _slots[i].Value);
                writer.Write(_slots[i].Times);
            }
        }
    }

    /// <summary>Reads the state, which may be that of a heap that hashes otherwise.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        this = default;
        reader.Read(out _defaults);
        reader.Read(out byte bits);
        reader.Read(out int count);
        if (bits == 0)
        {
            SavedSlots.Check(count == 0);
            return;
        }

        SavedSlots.Check(bits >= LeastBits && bits <= MostBits && count >= 0 && count <= MostOf(bits));
        _bits = bits;
        _slots = (Entry*)heap.AllocateZeroed(Bytes(bits));
        for (; _count < count; _count++)
        {
            var value = Held.Load<T>(ref reader, heap);
            reader.Read(out long times);
            SavedSlots.Check(!SlotHash.IsDefault(value));
            var place = Find(_slots, bits, value, heap.Seed);
            SavedSlots.Check(SlotHash.IsDefault(_slots[place].Value));
            _slots[place] = new Entry { Value = value, Times = times };
        }
    }

    /// <summary>Closes the gap: entries that were pushed past it by it move back.</summary>
    private readonly void Delete(int place, ulong seed)
    {
        var mask = (1 << _bits) - 1;
        var next = place;
        while (true)
        {
            next = (next + 1) & mask;
            if (SlotHash.IsDefault(_slots[next].Value))
            {
                _slots[place] = default;
                return;
            }

            var home = SlotHash.Place(_slots[next].Value, _bits, seed);
            if (((next - home) & mask) >= ((next - place) & mask))
            {
                _slots[place] = _slots[next];
                place = next;
            }
        }
    }

    private void Grow(StateHeap heap)
    {
        var bits = _slots == null ? LeastBits : _bits + 1;
        var slots = (Entry*)heap.AllocateZeroed(Bytes(bits));
        if (_slots != null)
        {
            for (var i = 0; i < 1 << _bits; i++)
            {
                if (!SlotHash.IsDefault(_slots[i].Value))
                {
                    slots[Find(slots, bits, _slots[i].Value, heap.Seed)] = _slots[i];
                }
            }

            heap.Free(_slots, Bytes(_bits));
        }

        _slots = slots;
        _bits = checked((byte)bits);
    }

    /// <summary>Where a value is, or would go.</summary>
    private static int Find(Entry* slots, int bits, T value, ulong seed)
    {
        var place = SlotHash.Place(value, bits, seed);
        while (!SlotHash.Same(slots[place].Value, value) && !SlotHash.IsDefault(slots[place].Value))
        {
            place = (place + 1) & ((1 << bits) - 1);
        }

        return place;
    }

    /// <summary>Three quarters of the slots.</summary>
    private static int MostOf(int bits) => (1 << bits) - (1 << (bits - 2));

    private static long Bytes(int bits) => (long)sizeof(Entry) << bits;

    private struct Entry
    {
        public T Value;
        public long Times;
    }
}
