using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Operators;

namespace Laminar.Tables;

/// <summary>
/// Key to states (one per lane), in one of two layouts. Flat: the hash finds the slot itself, at a load of at most an eighth. Indexed: the hash finds
/// a 4-byte number of a dense slot. The key default(TKey) is always there, flat at its home slot, so that an empty slot can never match a probe and a
/// hit costs one compare, and indexed as number 0.
/// </summary>
/// <remarks>Operators read the geometry into locals and probe by themselves; everything here is their cold path.</remarks>
internal sealed unsafe partial class StateTable<TKey, TState>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    // Slots per key at the fullest. Over-sizing costs little cache, for only touched lines count; a second probe costs a mispredicted jump.
    private const int SlotsPerKey = 8;

    /// <summary>No slot.</summary>
    public const uint Missing = uint.MaxValue;
    private const int FewestSlotsLog = 4;

    private readonly TableLimits _limits;
    private readonly int _lanes;
    private readonly bool _numbered;
    private readonly bool _dense;
    private StateStorage<TKey, TState> _now;
    private uint _defaultSlot;

    /// <param name="limits">Where layouts change.</param>
    /// <param name="seed">Odd.</param>
    /// <param name="lanes">States per key.</param>
    /// <param name="numbered">Whether slots carry a number of the operator's own.</param>
    /// <param name="dense">Always indexed: a slot's number is then its key's until the table shrinks, and slots in use lie together.</param>
    public StateTable(TableLimits limits, ulong seed, int lanes, bool numbered, bool dense = false)
    {
        _limits = limits;
        _lanes = lanes;
        _numbered = numbered;
        _dense = dense;
        Seed = seed;
        Start(0);
    }

    ~StateTable() => FreeMemory();

    public ulong Seed { get; }

    /// <summary>Flat layout: how far a hash is shifted right to become a slot.</summary>
    public int Shift { get; private set; }

    public uint Mask => _now.Mask;

    /// <summary>Changes where slots that were found before say nothing any more: the table has started over.</summary>
    public int Version { get; private set; }

    /// <summary>Flat layout: the slot of the default key, which looks like an empty one and is not.</summary>
    public uint DefaultSlot => _defaultSlot;

    /// <summary>Keys, the default key included.</summary>
    public uint Used => _now.Used;

    /// <summary>Indexed layout: where slots are found.</summary>
    public SlotIndex Index
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _now.Index;
    }

    public bool IsIndexed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _now.Index.Exists;
    }

    /// <summary>Whether rows are worth fetching ahead.</summary>
    public bool IsLarge => _now.Used >= _limits.AheadFrom;

    public long Bytes => _now.Bytes;

    public ref TKey Keys => ref _now.Keys;

    public ref TState States => ref _now.States;

    public ref TKey KeyAt(uint slot) => ref _now.KeyAt(slot);

    public ref TState StateAt(uint slot, int lane = 0) => ref _now.StateAt(slot, lane);

    /// <summary>Has a slot's state come nearer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(uint slot)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref StateAt(slot)));
        }
    }

    /// <summary>The operator's own number of a slot; 0 until it is set.</summary>
    public ref uint NumberOf(uint slot) => ref _now.NumberOf(slot);

    /// <summary>The first slot in use at or after this one; false at the end.</summary>
    public bool Next(ref uint slot) => _now.Next(ref slot);

    /// <summary>The slot of a key, added where it is not there. A key that is added must last (see IKey.Retain). May move everything.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public uint FindOrAdd(in TKey key) => IsIndexed ? FindOrAddIndexed(in key) : FindOrAddFlat(in key);

    /// <summary>The slot that a hash most likely has, to be compared; any slot where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Likely(ulong hash) => IsIndexed ? _now.Index.Likely(hash) : (uint)(hash >> Shift);

    /// <summary>Whether a key has a slot.</summary>
    public bool Contains(in TKey key) => Find(in key) != Missing;

    /// <summary>The slot of a key, or <see cref="Missing"/>.</summary>
    public uint Find(in TKey key)
    {
        if (IsIndexed)
        {
            return FindIndexed(in key);
        }

        for (var at = Home(in key); ; at = (at + 1) & Mask)
        {
            if (TKey.Same(in KeyAt(at), in key))
            {
                return at;
            }

            if (at != _defaultSlot && TKey.Same(in KeyAt(at), default))
            {
                return Missing;
            }
        }
    }

    [HotPath(Allow = HotPathAllow.Reflection, Because = "its memory is given back, so that no finalizer need do it")]
    public void Free()
    {
        FreeMemory();
        GC.SuppressFinalize(this);
    }

    private void FreeMemory()
    {
        FreeGrowth();
        _now.Free();
    }

    private uint Home(in TKey key) => (uint)(TKey.Hash(in key, Seed) >> Shift);

    private void StartFlat(int log)
    {
        _now = new(_lanes, _numbered, 1L << log);
        _now.MakeFlat(log);
        Version++;
        Shift = 64 - log;
        _defaultSlot = Home(default);
        _now.Occupy(_defaultSlot);
        _now.Used = 1;
    }

    private uint FindOrAddFlat(in TKey key)
    {
        for (var at = Home(in key); ; at = (at + 1) & Mask)
        {
            ref var found = ref KeyAt(at);
            if (TKey.Same(in found, in key))
            {
                return at;
            }

            if (at == _defaultSlot || !TKey.Same(in found, default))
            {
                continue;
            }

            if ((Used + 1) * (long)SlotsPerKey > Mask + 1L)
            {
                GrowFlat();
                return FindOrAdd(in key);
            }

            found = key;
            _now.Occupy(at);
            _now.Used++;
            return at;
        }
    }

    private void GrowFlat()
    {
        if (Used < _limits.FlatInPlace && FlatFits(2L * Used))
        {
            var old = _now;
            StartFlat(64 - Shift + 1);
            MoveFrom<KeepAll>(ref old);
        }
        else
        {
            var old = _now;
            StartIndexed(old.Used);
            MoveFrom<KeepAll>(ref old);
        }
    }

    private bool FlatFits(long keys) => !_dense &&
        keys <= _limits.FlatAtMost && keys * SlotsPerKey * SlotLayout<TKey, TState>.SlotSize(_lanes) <= _limits.FlatBytesAtMost;

    private static int CeilingLog2(long value) => 64 - BitOperations.LeadingZeroCount((ulong)value - 1);
}
