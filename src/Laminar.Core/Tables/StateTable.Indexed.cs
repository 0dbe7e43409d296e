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
    // Places of the index per key at the fullest, and how much larger the next index is (log2).
    private const int PlacesPerKey = 5;
    private const int IndexGrowthLog = 2;
    private const int FewestPlacesLog = 10;

    // Dense slots for which room is reserved where reserving is free: they then never move. Elsewhere they are copied when they double.
    private const long SlotsReserved = 16 << 20;
    private const long SlotsAtFirst = 1 << 10;

    private uint* _larger;
    private int _largerLog;
    private uint _moved;

    /// <summary>The step between batches: grows the index where that is due.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Maintain()
    {
        if (_now.Index != null && (_larger != null || IndexIsFull))
        {
            GrowIndex(_limits.EntriesAStep);
        }
    }

    private bool IndexIsFull => Used * (long)PlacesPerKey > Mask;

    private void StartIndexed(long keys)
    {
        var log = Math.Max(FewestPlacesLog, CeilingLog2(2 * PlacesPerKey * Math.Max(keys, 1)));
        if (log > 32)
        {
            throw TooMany();
        }

        // A table that is indexed for being dense may be a small one.
        var room = _dense && 2 * keys <= SlotsAtFirst ? SlotsAtFirst : MoreRoom(keys);
        _now = new(_lanes, _numbered, room);
        _now.MakeIndexed(log);
        _now.Used = 1;
        Shift = 64 - log;
    }

    private static long MoreRoom(long keys) =>
        Math.Max(SlotLayout<TKey, TState>.IsManaged || !Pages.ReservesLazily ? SlotsAtFirst : SlotsReserved, checked(2 * keys));

    private uint FindOrAddIndexed(in TKey key)
    {
        // One huge batch can outrun the steps.
        if (Used > Mask / 2)
        {
            GrowIndex(int.MaxValue);
        }

        for (var at = Home(in key); ; at = (at + 1) & Mask)
        {
            var slot = Index[at];
            if (TKey.Same(in KeyAt(slot), in key))
            {
                return slot;
            }

            if (slot == 0)
            {
                return Append(at, in key);
            }
        }
    }

    private uint Append(uint at, in TKey key)
    {
        if (Used == _now.Capacity)
        {
            _now.Extend(MoreRoom(_now.Capacity));
        }

        var slot = _now.Used++;
        KeyAt(slot) = key;
        Index[at] = slot;
        return slot;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void GrowIndex(int entries)
    {
        if (_larger == null)
        {
            _largerLog = Math.Min(32, 64 - Shift + IndexGrowthLog);
            if (_largerLog == 64 - Shift)
            {
                throw TooMany();
            }

            _larger = (uint*)Pages.Take(sizeof(uint) * (nuint)(1L << _largerLog));
            _moved = 1;
        }

        var end = (uint)Math.Min(Used, _moved + (long)entries);
        Fill(_moved, end);
        _moved = end;
        if (end == Used)
        {
            _now.ReplaceIndex(_larger, _largerLog);
            Shift = 64 - _largerLog;
            _larger = null;
        }
    }

    private void Fill(uint from, uint end)
    {
        const uint ahead = 16;
        var shift = 64 - _largerLog;
        var mask = (uint)((1L << _largerLog) - 1);
        for (var slot = from; slot < end; slot++)
        {
            if (Sse.IsSupported && slot + ahead < end)
            {
                Sse.Prefetch0(_larger + (TKey.Hash(in KeyAt(slot + ahead), Seed) >> shift));
            }

            var at = (uint)(TKey.Hash(in KeyAt(slot), Seed) >> shift);
            while (_larger[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _larger[at] = slot;
        }
    }

    private void FreeGrowth()
    {
        Pages.Free(_larger, sizeof(uint) * (nuint)(1L << _largerLog));
        _larger = null;
    }

    private static OutOfMemoryException TooMany() => new("The query holds too many groups.");
}
