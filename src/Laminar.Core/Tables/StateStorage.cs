using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Tables;

/// <summary>The memory of a table in one layout. A plain bundle: a rebuild puts it aside, starts another, moves over, and frees it.</summary>
internal unsafe struct StateStorage<TKey, TState>
    where TKey : struct
    where TState : struct
{
    /// <summary>Keys in use, the default key included.</summary>
    public uint Used;

    /// <summary>Flat layout: slots a hash can point to, less one.</summary>
    public uint Mask;

    /// <summary>Indexed layout: where slots are found.</summary>
    public SlotIndex Index;

    /// <summary>Flat layout: a bit a slot in use.</summary>
    public ulong* Occupied;

    private readonly int _lanes;
    private readonly bool _numbered;
    private byte* _slots;
    private TKey[]? _keys;
    private TState[]? _states;
    private uint* _numbers;

    public StateStorage(int lanes, bool numbered, long capacity)
    {
        _lanes = lanes;
        _numbered = numbered;
        TakeSlots(capacity);
    }

    public long Capacity { get; private set; }

    public readonly ref TKey Keys
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref SlotLayout<TKey, TState>.IsManaged ? ref MemoryMarshal.GetArrayDataReference(_keys!) : ref Unsafe.AsRef<TKey>(_slots);
    }

    public readonly ref TState States
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref SlotLayout<TKey, TState>.IsManaged
            ? ref MemoryMarshal.GetArrayDataReference(_states!)
            : ref Unsafe.AsRef<TState>(_slots + SlotLayout<TKey, TState>.StateOffset);
    }

    /// <summary>Bytes of native memory; of a reserved but untouched stretch only what is used.</summary>
    public readonly long Bytes => Index.Exists
        ? (Used * (long)SlotLayout<TKey, TState>.SlotSize(_lanes)) + Index.Bytes
        : (long)(SlotBytes + PlaceBytes);

    private readonly nuint SlotBytes => (nuint)Capacity * (nuint)SlotLayout<TKey, TState>.SlotSize(_lanes);

    private readonly nuint PlaceBytes => ((nuint)(Mask >> 6) + 1) * sizeof(ulong);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TKey KeyAt(uint slot) =>
        ref Unsafe.AddByteOffset(ref Keys, (nuint)slot * (nuint)SlotLayout<TKey, TState>.KeyStride(_lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref TState StateAt(uint slot, int lane) =>
        ref Unsafe.Add(ref Unsafe.AddByteOffset(ref States, (nuint)slot * (nuint)SlotLayout<TKey, TState>.StateStride(_lanes)), lane);

    public readonly ref uint NumberOf(uint slot) => ref _numbers[slot];

    /// <summary>The first slot in use at or after this one; false at the end.</summary>
    public readonly bool Next(ref uint slot)
    {
        if (Index.Exists)
        {
            return slot < Used;
        }

        for (var word = slot >> 6; word <= Mask >> 6; word++, slot = word << 6)
        {
            var bits = Occupied[word] & (ulong.MaxValue << (int)(slot & 63));
            if (bits != 0)
            {
                slot = (word << 6) + (uint)BitOperations.TrailingZeroCount(bits);
                return true;
            }
        }

        return false;
    }

    public void MakeFlat(int log)
    {
        Mask = (uint)((1L << log) - 1);
        Occupied = (ulong*)Pages.Take(PlaceBytes);
    }

    public void ReplaceIndex(SlotIndex index)
    {
        Index.Free();
        Index = index;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Occupy(uint slot) => Occupied[slot >> 6] |= 1UL << (int)(slot & 63);

    /// <summary>Room for more dense slots: the old ones are copied.</summary>
    public void Extend(long capacity)
    {
        var old = this;
        TakeSlots(capacity);
        if (SlotLayout<TKey, TState>.IsManaged)
        {
            old._keys!.CopyTo(_keys!, 0);
            old._states!.CopyTo(_states!, 0);
        }
        else
        {
            Buffer.MemoryCopy(old._slots, _slots, SlotBytes, old.SlotBytes);
        }

        if (_numbered)
        {
            Buffer.MemoryCopy(old._numbers, _numbers, Capacity * sizeof(uint), old.Capacity * sizeof(uint));
        }

        old.FreeSlots();
    }

    public void Free()
    {
        FreeSlots();
        Pages.Free(Occupied, PlaceBytes);
        Index.Free();
        this = default;
    }

    private readonly void FreeSlots()
    {
        Pages.Free(_slots, SlotBytes);
        Pages.Free(_numbers, (nuint)Capacity * sizeof(uint));
    }

    private void TakeSlots(long capacity)
    {
        if (capacity > 1L << 31)
        {
            throw TooMany();
        }

        Capacity = capacity;
        if (SlotLayout<TKey, TState>.IsManaged)
        {
            _keys = Growth.Room<TKey>(capacity);
            _states = Growth.Room<TState>(checked(capacity * _lanes));
        }
        else
        {
            _slots = (byte*)Pages.Take(SlotBytes);
        }

        if (_numbered)
        {
            _numbers = (uint*)Pages.Take((nuint)capacity * sizeof(uint));
        }
    }

    private static OutOfMemoryException TooMany() => new("The query holds too many groups: a table has room for 2^31 of them.");
}
