using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The hot path.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Rows between a fetch and its use: enough to hide memory, and the index comes before the slot it points to.
    private const int SlotDistance = 16;
    private const int IndexDistance = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fold(ReadOnlySpan<TRow> rows)
    {
        _handing = false;
        _from = 0;
        FoldFrom(rows);
    }

    /// <summary>A loop returns early where the table has changed its layout under it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void FoldFrom(ReadOnlySpan<TRow> rows)
    {
        while (true)
        {
            var done = _table.IsIndexed ? FoldIndexed(rows) : FoldFlat(rows);
            if (done == rows.Length)
            {
                return;
            }

            rows = rows[done..];
            _from += done;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FoldFlat(ReadOnlySpan<TRow> rows) =>
        LooksAhead && _table.IsLarge && rows.Length > SlotDistance ? Fold<FlatAheadAccess>(rows) : Fold<FlatAccess>(rows);

    private int FoldIndexed(ReadOnlySpan<TRow> rows) =>
        LooksAhead && rows.Length > IndexDistance ? Fold<IndexedAheadAccess>(rows) : Fold<IndexedAccess>(rows);

    /// <summary>Looking ahead hashes keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.HoldsText && !SlotLayout<TKey, TState>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    /// <summary>Folds rows in; how many it took.</summary>
    private unsafe int Fold<TAccess>(ReadOnlySpan<TRow> rows) where TAccess : struct, ITableAccess
    {
        var table = _table;
        ref var keys = ref table.Keys;
        ref var states = ref table.States;
        var index = table.Index;
        var shift = table.Shift;
        var mask = table.Mask;
        var seed = table.Seed;
        var heap = _heap;
        var start = _base;
        var limit = _limit;
        var greatest = _greatest;
        var lane = _lane;
        var at = 0;

        ref TRow first = ref MemoryMarshal.GetReference(rows);
        ref TRow last = ref Unsafe.Add(ref first, rows.Length - 1);
        for (ref TRow row = ref first; !Unsafe.IsAddressGreaterThan(ref row!, ref last!); row = ref Unsafe.Add(ref row, 1))
        {
            if (TSpec.CanFail)
            {
                _at = at++;
            }

            if (TAccess.Ahead)
            {
                Fetch<TAccess>(in row, in last, ref keys, index, shift, seed);
            }

            var time = TSpec.TimeOf(in row);
            var since = (ulong)(time - start);
            if (since >= limit)
            {
                _greatest = greatest;
                var folds = Step(in row, time, IndexOf(in first, in row));
                greatest = _greatest;
                table = _table;
                if (table.IsIndexed != TAccess.Indexed)
                {
                    return IndexOf(in first, in row) + (folds ? 0 : 1);
                }

                keys = ref table.Keys;
                states = ref table.States;
                index = table.Index;
                shift = table.Shift;
                mask = table.Mask;
                heap = _heap;
                start = _base;
                limit = _limit;
                lane = _lane;
                if (!folds)
                {
                    continue;
                }

                since = (ulong)(time - start);
            }

            greatest = Math.Max(greatest, time);
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            var key = TSpec.KeyOf(in row);
            var place = (uint)(TKey.Hash(in key, seed) >> shift);
            var slot = TAccess.Indexed ? index[place] : place;
            while (!TKey.Same(in KeyAt(ref keys, slot), in key))
            {
                if (TAccess.Indexed ? slot == 0 : TKey.Same(in KeyAt(ref keys, slot), default))
                {
                    slot = Miss(in key);
                    if (table.IsIndexed != TAccess.Indexed)
                    {
                        _greatest = greatest;
                        TSpec.Add(ref table.StateAt(slot, Lane(lane, since)), in row, time, heap);
                        return IndexOf(in first, in row) + 1;
                    }

                    keys = ref table.Keys;
                    states = ref table.States;
                    index = table.Index;
                    shift = table.Shift;
                    mask = table.Mask;
                    break;
                }

                place = (place + 1) & mask;
                slot = TAccess.Indexed ? index[place] : place;
            }

            ref var state = ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, TState>.StateStride(Shape.Lanes));
            if (Shape.Lanes > 1)
            {
                state = ref Unsafe.Add(ref state, Lane(lane, since));
            }

            TSpec.Add(ref state, in row, time, heap);
        }

        _greatest = greatest;
        GC.KeepAlive(table);
        return rows.Length;
    }

    private static int IndexOf(in TRow first, in TRow row) => (int)(Unsafe.ByteOffset(in first, in row) / Unsafe.SizeOf<TRow>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Lane(int first, ulong since) =>
        Shape.Lanes == 1 ? 0 : (first + (int)(since / (ulong)Shape.Pane)) & (Shape.Lanes - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TKey KeyAt(ref TKey keys, uint slot) =>
        ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)SlotLayout<TKey, TState>.KeyStride(Shape.Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch<TAccess>(in TRow row, in TRow last, ref TKey keys, uint* index, int shift, ulong seed)
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

        Sse.Prefetch0(Unsafe.AsPointer(ref KeyAt(ref keys, place)));
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly uint Miss(in TKey key)
    {
        if (TSpec.HoldsText && !_table.Contains(in key))
        {
            return _table.FindOrAdd(TKey.Retain(in key, _heap));
        }

        return _table.FindOrAdd(in key);
    }
}
