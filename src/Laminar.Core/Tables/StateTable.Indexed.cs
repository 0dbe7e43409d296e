using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Operators;

namespace Laminar.Tables;

/// <summary>
/// The indexed layout. Its index grows in steps: the old one stays the only one read and written, a larger one fills from the dense slots, some
/// thousands after each batch, then they swap. So a probe never looks in two places, and no row pays for the whole table.
/// </summary>
internal sealed unsafe partial class StateTable<TKey, TState>
{
    // With fewer places of the index per key it begins to grow, to twice as many; a line of eight is then seldom full.
    private const int PlacesPerKey = 2;

    // Dense slots for which room is reserved where reserving is free: they then never move. Elsewhere they are copied when they double.
    private const long SlotsReserved = 16 << 20;
    private const long SlotsAtFirst = 1 << 10;

    // A table that is indexed for being dense may be one of thousands of small ones: it doubles until it has as many as others begin with.
    private const long DenseSlotsAtFirst = 1 << 4;

    private SlotIndex _larger;
    private uint _moved;

    /// <summary>The step between batches: grows the index where that is due.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Maintain()
    {
        if (_now.Index.Exists && (_larger.Exists || IndexIsFull))
        {
            GrowIndex(_limits.EntriesAStep);
        }
    }

    private bool IndexIsFull => Used * (long)PlacesPerKey > 1L << _now.Index.Log;

    private void StartIndexed(long keys)
    {
        var log = Math.Max(SlotIndex.FewestLog, CeilingLog2(2 * PlacesPerKey * Math.Max(keys, 1)));
        if (log > SlotIndex.MostLog)
        {
            throw TooMany();
        }

        _now = new(_lanes, _numbered, MoreRoom(keys));
        _now.ReplaceIndex(SlotIndex.Take(log));
        _now.Index.Add(HashAt(0), 0);
        Version++;
        _now.Used = 1;
    }

    private long MoreRoom(long keys) => _dense && 2 * keys <= SlotsAtFirst
        ? Math.Max(DenseSlotsAtFirst, 2 * keys)
        : Math.Max(SlotLayout<TKey, TState>.IsManaged || !Pages.ReservesLazily ? SlotsAtFirst : SlotsReserved, checked(2 * keys));

    private uint FindIndexed(in TKey key)
    {
        var index = _now.Index;
        var candidates = index.Of(TKey.Hash(in key, Seed));
        while (candidates.Next(in index, out var slot))
        {
            if (TKey.Same(in KeyAt(slot), in key))
            {
                return slot;
            }
        }

        return Missing;
    }

    private uint FindOrAddIndexed(in TKey key)
    {
        var slot = FindIndexed(in key);
        return slot == Missing ? Append(in key) : slot;
    }

    private uint Append(in TKey key)
    {
        // One huge batch can outrun the steps.
        if (Used + (Used / 2L) > 1L << _now.Index.Log)
        {
            GrowIndex(int.MaxValue);
        }

        if (Used == _now.Capacity)
        {
            _now.Extend(MoreRoom(_now.Capacity));
        }

        var slot = _now.Used++;
        KeyAt(slot) = key;
        _now.Index.Add(HashAt(slot), slot);
        return slot;
    }

    private ulong HashAt(uint slot) => TKey.Hash(in KeyAt(slot), Seed);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowIndex(int entries)
    {
        if (!_larger.Exists)
        {
            if (_now.Index.Log == SlotIndex.MostLog)
            {
                throw TooMany();
            }

            _larger = SlotIndex.Take(_now.Index.Log + 1);
            _moved = 0;
        }

        var end = (uint)Math.Min(Used, _moved + (long)entries);
        Fill(_moved, end);
        _moved = end;
        if (end == Used)
        {
            _now.ReplaceIndex(_larger);
            _larger = default;
        }
    }

    private void Fill(uint from, uint end)
    {
        const uint ahead = 16;
        var larger = _larger;
        for (var slot = from; slot < end; slot++)
        {
            if (Sse.IsSupported && slot + ahead < end)
            {
                larger.Fetch(HashAt(slot + ahead));
            }

            larger.Add(HashAt(slot), slot);
        }
    }

    private void FreeGrowth()
    {
        _larger.Free();
        _larger = default;
    }

    private static OutOfMemoryException TooMany() => new("The query holds too many groups.");
}
