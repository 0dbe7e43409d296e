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
    // Rows between a fetch and its use: enough to hide memory, and the index comes before the slot it points to.
    private const int SlotDistance = 16;
    private const int IndexDistance = 32;

    /// <summary>Looking ahead hashes keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.HoldsText && !SlotLayout<TKey, TState>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fold(ReadOnlySpan<TRow> rows, int from, bool ahead)
    {
        while (true)
        {
            from = !_table.IsIndexed ? FoldFlat(rows, from, ahead)
                : LooksAhead && ahead ? Fold<IndexedAheadAccess>(rows, from) : Fold<IndexedAccess>(rows, from);
            if (from == rows.Length)
            {
                return;
            }

            from = Attend(rows, from);
            if (from == rows.Length)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FoldFlat(ReadOnlySpan<TRow> rows, int from, bool ahead) =>
        LooksAhead && ahead && _table.IsLarge ? Fold<FlatAheadAccess>(rows, from) : Fold<FlatAccess>(rows, from);

    /// <summary>Folds rows in, from one on; the row at which it stopped, or the number of rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int Fold<TAccess>(ReadOnlySpan<TRow> rows, int from) where TAccess : struct, ITableAccess
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
        do
        {
            if (TSpec.CanFail)
            {
                _at = at++;
            }

            if (TAccess.Ahead)
            {
                Fetch<TAccess>(in row, in last, ref keys, index, shift, seed, stride);
            }

            var time = TSpec.TimeOf(in row);
            var since = (ulong)(time - start);
            if (since >= limit)
            {
                break;
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
                var place = (uint)(TKey.Hash(in key, seed) >> shift);
                var slot = TAccess.Indexed ? index[place] : place;
                ref var found = ref KeyAt(ref keys, slot, stride);
                while (!TKey.Same(in found, in key))
                {
                    if (TAccess.Indexed ? slot == 0 : TKey.Same(in found, default))
                    {
                        goto stopped;
                    }

                    place = (place + 1) & (uint)(ulong.MaxValue >> shift);
                    slot = TAccess.Indexed ? index[place] : place;
                    found = ref KeyAt(ref keys, slot, stride);
                }

                ref var state = ref SlotLayout<TKey, TState>.IsManaged
                    ? ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, TState>.StateStride(lanes))
                    : ref Unsafe.As<TKey, TState>(ref Unsafe.AddByteOffset(ref found, (nuint)SlotLayout<TKey, TState>.StateOffset));
                TSpec.Add(ref Unsafe.Add(ref state, Lane(lane, since, lanes)), in row, time, heap);
                Count(in row, time, passed);
            }

            row = ref Unsafe.Add(ref row, 1);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch<TAccess>(in TRow row, in TRow last, ref TKey keys, uint* index, int shift, ulong seed, int stride)
        where TAccess : struct, ITableAccess
    {
        ref readonly var near = ref Ahead(in row, SlotDistance, in last);
        var place = (uint)(TKey.Hash(TSpec.KeyOf(in near), seed) >> shift);
        if (TAccess.Indexed)
        {
            ref readonly var far = ref Ahead(in row, IndexDistance, in last);
            Sse.Prefetch0(index + (uint)(TKey.Hash(TSpec.KeyOf(in far), seed) >> shift));
            place = index[place];
        }

        Sse.Prefetch0(Unsafe.AsPointer(ref KeyAt(ref keys, place, stride)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly TRow Ahead(in TRow row, int distance, in TRow last)
    {
        ref readonly TRow ahead = ref Unsafe.Add(ref Unsafe.AsRef(in row), distance);
        if (Unsafe.IsAddressGreaterThan(in ahead!, in last!))
        {
            return ref last;
        }

        return ref ahead;
    }
}
