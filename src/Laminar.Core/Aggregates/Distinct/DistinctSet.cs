using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// The different values of DISTINCT: a hash table in the operator's heap, its slots values, an empty slot the default value, which is kept apart. 16 bytes, and
/// 1.4 to 2.7 times the size of the values (more where most other sets are larger). The order of its values is not
/// defined: what is folded from a set does not depend on it.
/// </summary>
public unsafe struct DistinctSet<T> where T : unmanaged
{
    private const int LeastBits = 2;
    private const int MostBits = 30;

    private byte* _slots;
    private int _count;
    private byte _bits;
    private bool _hasDefault;

    /// <summary>How many different values there are.</summary>
    public readonly long Value => _count + Mask.Bit(_hasDefault);

    /// <summary>Adds a value; whether it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(T value, StateHeap heap)
    {
        value = SlotHash.Canonical(value);
        if (_slots != null && !SlotHash.IsDefault(value))
        {
            var mask = (1 << _bits) - 1;
            var place = SlotHash.Place(value, _bits, heap.Seed);
            while (true)
            {
                ref var slot = ref Slot(_slots, place);
                if (SlotHash.Same(slot, value))
                {
                    return false;
                }

                if (SlotHash.IsDefault(slot))
                {
                    if (_count == MostOf(_bits))
                    {
                        break;
                    }

                    slot = Held.Copy(value, heap);
                    _count++;
                    return true;
                }

                place = (place + 1) & mask;
            }
        }

        return AddElsewhere(value, heap);
    }

    /// <summary>Adds a value if it is to be included; whether it is new.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(T value, bool include, StateHeap heap) => include && Add(value, heap);

    /// <summary>Has the slot come nearer at which <see cref="Add(T, StateHeap)"/> looks first. Where there are no slots yet that is no address, which fetching does not mind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Fetch(T value, StateHeap heap)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_slots + ((long)SlotHash.Place(SlotHash.Canonical(value), _bits, heap.Seed) * Unsafe.SizeOf<T>()));
        }
    }

    /// <summary>The next value from a place on, 0 at first; false where there is none.</summary>
    public readonly bool Next(ref int at, out T value)
    {
        value = default;
        if (at == 0)
        {
            at = 1;
            if (_hasDefault)
            {
                return true;
            }
        }

        for (; _slots != null && at <= 1 << _bits; at++)
        {
            value = Slot(_slots, at - 1);
            if (!SlotHash.IsDefault(value))
            {
                at++;
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in DistinctSet<T> later, StateHeap heap)
    {
        var at = 0;
        while (later.Next(ref at, out var value))
        {
            _ = Add(value, heap);
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Release(StateHeap heap)
    {
        if (_slots != null)
        {
            heap.NoteSet(_bits);
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

        var slots = (byte*)heap.Allocate(Bytes(_bits));
        for (var i = 0; i < 1 << _bits; i++)
        {
            Slot(slots, i) = Held.Copy(Slot(_slots, i), heap);
        }

        _slots = slots;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_hasDefault);
        writer.Write(_slots == null ? (byte)0 : _bits);
        writer.Write(_count);
        for (var i = 0; _slots != null && i < 1 << _bits; i++)
        {
            if (!SlotHash.IsDefault(Slot(_slots, i)))
            {
                Held.Save(ref writer, Slot(_slots, i));
            }
        }
    }

    /// <summary>Reads the state, which may be that of a heap that hashes otherwise.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        this = default;
        reader.Read(out _hasDefault);
        reader.Read(out byte bits);
        reader.Read(out int count);
        if (bits == 0)
        {
            SavedSlots.Check(count == 0);
            return;
        }

        SavedSlots.Check(bits >= LeastBits && bits <= MostBits && count >= 0 && count <= MostOf(bits));
        _bits = bits;
        _slots = (byte*)heap.AllocateZeroed(Bytes(bits));
        for (; _count < count; _count++)
        {
            var value = Held.Load<T>(ref reader, heap);
            SavedSlots.Check(!SlotHash.IsDefault(value));
            var place = SlotHash.Place(value, bits, heap.Seed);
            for (; !SlotHash.IsDefault(Slot(_slots, place)); place = (place + 1) & ((1 << bits) - 1))
            {
                SavedSlots.Check(!SlotHash.Same(Slot(_slots, place), value));
            }

            Slot(_slots, place) = value;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool AddElsewhere(T value, StateHeap heap)
    {
        if (SlotHash.IsDefault(value))
        {
            var isNew = !_hasDefault;
            _hasDefault = true;
            return isNew;
        }

        Grow(heap);
        Slot(_slots, Free(_slots, _bits, value, heap.Seed)) = Held.Copy(value, heap);
        _count++;
        return true;
    }

    private void Grow(StateHeap heap)
    {
        // A set that outgrows its first slots is likely to become as large as those of windows before it.
        var bits = _slots == null ? LeastBits : System.Math.Max(_bits + 1, _bits == LeastBits ? heap.UsualSetBits : 0);
        var slots = (byte*)heap.AllocateZeroed(Bytes(bits));
        if (_slots != null)
        {
            for (var i = 0; i < 1 << _bits; i++)
            {
                var value = Slot(_slots, i);
                if (!SlotHash.IsDefault(value))
                {
                    Slot(slots, Free(slots, bits, value, heap.Seed)) = value;
                }
            }

            heap.Free(_slots, Bytes(_bits));
        }

        _slots = slots;
        _bits = checked((byte)bits);
    }

    private static int Free(byte* slots, int bits, T value, ulong seed)
    {
        var place = SlotHash.Place(value, bits, seed);
        while (!SlotHash.IsDefault(Slot(slots, place)))
        {
            place = (place + 1) & ((1 << bits) - 1);
        }

        return place;
    }

    /// <summary>Three quarters of the slots.</summary>
    private static int MostOf(int bits) => (1 << bits) - (1 << (bits - 2));

    private static long Bytes(int bits) => (long)Unsafe.SizeOf<T>() << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Slot(byte* slots, int place) => ref Unsafe.AsRef<T>(slots + ((long)place * Unsafe.SizeOf<T>()));
}
