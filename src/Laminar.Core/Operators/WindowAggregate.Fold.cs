using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The hot path. The loop keeps everything in registers and calls nothing: a row that needs more, be it out of range or of a new key, ends it, is
/// attended to, and the loop is entered again.
/// </summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>Looking ahead asks rows for their keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.HoldsText && !SlotLayout<TKey, TState>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    /// <summary>Rows between one and that whose place in a set is fetched: half of those by which slots are found ahead.</summary>
    private const int SetsAhead = AheadLoop.Ahead / 2;

    /// <summary>Asks rows for their keys twice as well.</summary>
    private static bool FetchesSets
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Fetches && !TSpec.HoldsText && !SlotLayout<TKey, TState>.IsManaged;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Fold(ReadOnlySpan<TRow> rows, int from, bool ahead)
    {
        while (from < rows.Length)
        {
            if (LooksAhead && ahead && _table.IsIndexed)
            {
                Reached(from);
                from = AheadLoop.Run<WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>, TRow, TKey, TState>(ref this, _table, rows, from);
                continue;
            }

            from = _table.IsIndexed ? Fold<IndexedAccess>(rows, from, null) : Fold<FlatAccess>(rows, from, null);
            if (from < rows.Length)
            {
                from = Attend(rows, from);
            }
        }
    }

    /// <summary>Folds rows in, from one on; the row at which it stopped, or the number of rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int Fold<TAccess>(ReadOnlySpan<TRow> rows, int from, nuint* slots) where TAccess : struct, ITableAccess
    {
        var table = _table;

        // Shapes fold to constants, but by way of many small properties: once a loop, or the JIT runs out of what it may inline.
        var lanes = Shape.Lanes;
        var stride = SlotLayout<TKey, TState>.KeyStride(lanes);
        ref var keys = ref table.Keys;
        ref var states = ref SlotLayout<TKey, TState>.IsManaged ? ref table.States : ref Unsafe.As<TKey, TState>(ref keys);
        var index = table.Index;
        var shift = table.Shift;
        var seed = table.Seed;
        var heap = _heap;
        var start = _base;
        var limit = _limit;
        var passed = _passed;
        var most = -1L;
        var lane = _lane;
        var at = from;
        ref TRow row = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), from);
        ref TRow last = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), rows.Length - 1);
        ref TRow lastFetching = ref Unsafe.Subtract(ref last, SetsAhead);
        do
        {
            if (TSpec.CanFail)
            {
                _at = at++;
            }

            var known = TAccess.Found ? *slots : 0;
            if (TAccess.Ahead)
            {
                slots[AheadLoop.Ahead] = AheadLoop.Look<WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>, TRow, TKey, TState>(ref row, ref keys, in index, seed);
            }

            var time = TSpec.TimeOf(in row);
            var since = (ulong)(time - start);
            if (since >= limit)
            {
                break;
            }

            if (FetchesSets && (TAccess.Ahead || (!TAccess.Indexed && !TSpec.CanFail && Unsafe.IsAddressLessThan(ref row!, ref lastFetching!))))
            {
                ref var later = ref Unsafe.Add(ref row, SetsAhead);
                var likely = TAccess.Ahead ? slots[SetsAhead] : (nuint)(TKey.Hash(TSpec.KeyOf(in later), seed) >> shift) * (nuint)stride;
                ref var soon = ref Unsafe.As<TKey, TState>(ref Unsafe.AddByteOffset(ref keys, likely + (nuint)SlotLayout<TKey, TState>.StateOffset));
                TSpec.Fetch(in Unsafe.Add(ref soon, Lane(lane, since, lanes)), in later, heap);
            }

            if (TSpec.Delay == 0)
            {
                // Rows are in order, but for some: a jump that is always taken.
                if ((long)since >= most)
                {
                    most = (long)since;
                }
            }
            else
            {
                // The greatest time without a jump: rows close together come in random order.
                var more = (long)since - most;
                most += more & ~(more >> 63);
            }

            if (!TSpec.Filters || TSpec.Keep(in row))
            {
                var key = TSpec.KeyOf(in row);
                var slot = TAccess.Indexed ? 0 : (uint)(TKey.Hash(in key, seed) >> shift);
                ref var found = ref TAccess.Found ? ref Unsafe.AddByteOffset(ref keys, known) : ref KeyAt(ref keys, slot, stride);
                if (TAccess.Indexed && !(TAccess.Found && TKey.Same(in found, in key)))
                {
                    var candidates = index.Of(TKey.Hash(in key, seed));
                    do
                    {
                        if (!candidates.Next(in index, out slot))
                        {
                            goto stopped;
                        }

                        found = ref KeyAt(ref keys, slot, stride);
                    }
                    while (!TKey.Same(in found, in key));
                }

                while (!TAccess.Indexed && !TKey.Same(in found, in key))
                {
                    if (TKey.Same(in found, default))
                    {
                        goto stopped;
                    }

                    slot = (slot + 1) & (uint)(ulong.MaxValue >> shift);
                    found = ref KeyAt(ref keys, slot, stride);
                }

                ref var state = ref SlotLayout<TKey, TState>.IsManaged
                    ? ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, TState>.StateStride(lanes))
                    : ref Unsafe.As<TKey, TState>(ref Unsafe.AddByteOffset(ref found, (nuint)SlotLayout<TKey, TState>.StateOffset));
                TSpec.Add(ref Unsafe.Add(ref state, Lane(lane, since, lanes)), in row, time, heap);
                Count(in row, time, passed);
            }

            row = ref Unsafe.Add(ref row, 1);
            if (TAccess.Found)
            {
                slots++;
            }
        }
        while (!Unsafe.IsAddressGreaterThan(ref row!, ref last!));

    stopped:
        if (most >= 0)
        {
            _greatest = Math.Max(_greatest, start + most);
        }

        GC.KeepAlive(table);
        return (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(rows), in row) / Unsafe.SizeOf<TRow>());
    }

    static int IAheadLoop<TRow, TKey, TState>.Lanes => Shape.Lanes;

    readonly StateTable<TKey, TState> IAheadLoop<TRow, TKey, TState>.Table => _table;

    unsafe int IAheadLoop<TRow, TKey, TState>.Take(ReadOnlySpan<TRow> rows, int from, nuint* slots, bool finding)
    {
        from = finding ? Fold<FindingAccess>(rows, from, slots) : Fold<FoundAccess>(rows, from, slots);
        from = from < rows.Length ? Attend(rows, from) : from;
        Reached(from);
        return from;
    }

    /// <summary>All rows before this one are dealt with, should one ahead fail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reached(int row)
    {
        if (TSpec.CanFail)
        {
            _at = row;
        }
    }

    static ulong IAheadLoop<TRow, TKey, TState>.HashOf(in TRow row, ulong seed)
    {
        var key = TSpec.KeyOf(in row);
        return TKey.Hash(in key, seed);
    }

    /// <summary>A row that the loop stopped at: it is dealt with, or brought into range for the loop. The row to go on with.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Attend(ReadOnlySpan<TRow> rows, int at)
    {
        ref readonly var row = ref rows[at];
        var time = TSpec.TimeOf(in row);
        if ((ulong)(time - _base) >= _limit)
        {
            return Step(in row, time, at) ? at : at + 1;
        }

        var slot = Slot(_table, TSpec.KeyOf(in row));
        TSpec.Add(ref _table.StateAt(slot, Lane(_lane, (ulong)(time - _base), Shape.Lanes)), in row, time, _heap);
        Count(in row, time, _passed);
        return at + 1;
    }

    /// <summary>The slot of a key in the table at hand, new where it has none.</summary>
    private readonly uint Slot(StateTable<TKey, TState> table, TKey key)
    {
        if (TSpec.HoldsText && !table.Contains(in key))
        {
            key = TKey.Retain(in key, _heap);
        }

        return table.FindOrAdd(in key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Lane(int first, ulong since, int lanes) =>
        lanes == 1 ? 0 : (first + (int)(since / (ulong)Shape.Pane)) & (lanes - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TKey KeyAt(ref TKey keys, uint slot, int stride) =>
        ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TState StateAt(ref TKey keys, ref TState states, uint slot, int stride, int lanes) =>
        ref SlotLayout<TKey, TState>.IsManaged
            ? ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, TState>.StateStride(lanes))
            : ref Unsafe.As<TKey, TState>(ref Unsafe.AddByteOffset(ref KeyAt(ref keys, slot, stride), (nuint)SlotLayout<TKey, TState>.StateOffset));
}
