using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The hot path. The loop keeps everything in registers and calls nothing: a row that does more than go on with its key's latest session ends it, is
/// attended to, and the loop is entered again.
/// </summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>Looking ahead hashes keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.HoldsText && !SlotLayout<TKey, Session<TState>>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Fold(ReadOnlySpan<TRow> rows, int from, bool ahead)
    {
        while (from < rows.Length)
        {
            if (LooksAhead && ahead && _table.IsLarge)
            {
                Reached(from);
                from = AheadLoop.Run<SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>, TRow, TKey, Session<TState>>(ref this, _table, rows, from);
                continue;
            }

            from = Fold<IndexedAccess>(rows, from, null);
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
        var stride = SlotLayout<TKey, Session<TState>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var sessions = ref SlotLayout<TKey, Session<TState>>.IsManaged ? ref table.States : ref Unsafe.As<TKey, Session<TState>>(ref keys);
        var index = table.Index;
        var seed = table.Seed;
        var heap = _heap;
        var gap = (ulong)TSpec.Size;
        var marks = _timers.Slots.Start;
        var bucket = _timers.Shift;
        var delay = Delay;
        var lateness = TSpec.Lateness;
        var limit = _limit;
        var watermark = _watermark;
        var opened = _timers.End;
        var least = long.MinValue + Margin;
        var begun = 0;
        var at = from;
        ref TRow row = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), from);
        ref TRow last = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), rows.Length - 1);
        do
        {
            if (TSpec.CanFail)
            {
                _at = at++;
            }

            var known = TAccess.Found ? *slots : 0;
            if (TAccess.Ahead)
            {
                slots[AheadLoop.Ahead] = AheadLoop.Look<SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>, TRow, TKey, Session<TState>>(ref row, ref keys, in index, seed);
            }

            var time = TSpec.TimeOf(in row);
            if (time >= limit)
            {
                break;
            }

            if (!IsFed)
            {
                watermark = Math.Max(watermark, time - delay);
            }

            if (!TSpec.Filters || TSpec.Keep(in row))
            {
                var key = TSpec.KeyOf(in row);
                var slot = (uint)(known / (nuint)stride);
                if (!TAccess.Found || !TKey.Same(in Unsafe.AddByteOffset(ref keys, known), in key))
                {
                    var candidates = index.Of(TKey.Hash(in key, seed));
                    do
                    {
                        if (!candidates.Next(in index, out slot))
                        {
                            goto stopped;
                        }
                    }
                    while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key));
                }

                ref var session = ref SessionAt(ref keys, ref sessions, slot, stride);
                var first = session.First;
                var reach = session.Reach;
                var since = (ulong)(time - first);
                if (since >= reach || first + (long)reach + lateness <= watermark)
                {
                    // A key without a session, and a row that is neither late nor closes in a bucket that is open: it begins one, which is noted by its mark.
                    var close = time + (long)gap + lateness + 1;
                    if (TSpec.CanFail || reach != 0 || close <= watermark || close < opened || time < least)
                    {
                        _found = slot + 1;
                        break;
                    }

                    session.First = first = time;
                    session.State = default;
                    since = 0;
                    begun++;
                }

                TSpec.Add(ref session.State, in row, time, heap);
                reach = Math.Max(reach, since + gap + 1);
                session.Reach = reach;
                marks[slot] = unchecked((byte)((first + (long)reach + lateness) >> bucket));
                Count(in row, in session, watermark);
            }

            row = ref Unsafe.Add(ref row, 1);
            if (TAccess.Found)
            {
                slots++;
            }
        }
        while (!Unsafe.IsAddressGreaterThan(ref row!, ref last!));

    stopped:
        _watermark = watermark;
        _open += begun;
        _keys += begun;
        GC.KeepAlive(table);
        return (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(rows), in row) / Unsafe.SizeOf<TRow>());
    }

    static int IAheadLoop<TRow, TKey, Session<TState>>.Lanes => 1;

    readonly StateTable<TKey, Session<TState>> IAheadLoop<TRow, TKey, Session<TState>>.Table => _table;

    unsafe int IAheadLoop<TRow, TKey, Session<TState>>.Take(ReadOnlySpan<TRow> rows, int from, nuint* slots, bool finding)
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

    static ulong IAheadLoop<TRow, TKey, Session<TState>>.HashOf(in TRow row, ulong seed)
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
        if (time >= _limit)
        {
            return Step(in row, time, at) ? at : at + 1;
        }

        if (time != Clamp(time))
        {
            Bad(in row, at, UntellableTime.Error("session"));
            return at + 1;
        }

        See(time);
        Place(in row, time, at);
        return at + 1;
    }

    /// <summary>A row that may end sessions. True: they are written, and the loop goes on with the row. False: it has been dealt with.</summary>
    private bool Step(in TRow row, long time, int index)
    {
        if (time != Clamp(time))
        {
            Bad(in row, index, UntellableTime.Error("session"));
            return false;
        }

        if (_context.Guarding == _ordinal && time > _context.FarLimit && _context.IsFar(time))
        {
            // Too far past the clock: the row counts in its session, and leaves the watermark alone.
            _context.RowsFarFuture++;
            Place(in row, time, index);
            return false;
        }

        See(time);
        Close(index);
        Range();
        return true;
    }

    /// <summary>A row's time moves the watermark.</summary>
    private void See(long time)
    {
        if (!IsFed)
        {
            _watermark = Math.Max(_watermark, time - Delay);
        }
    }

    /// <summary>Rows before the limit neither open a bucket of timers nor lie outside time; those in the quiet range close nothing either. After the end there is none.</summary>
    private void Range()
    {
        _limit = IsFed ? long.MaxValue - Margin : Math.Min(_timers.End, long.MaxValue - Margin - Delay) + Delay;
        if (_context.Guarding == _ordinal && _context.FarLimit != long.MaxValue)
        {
            _limit = Math.Min(_limit, _context.FarLimit + 1);
        }

        var due = _timers.Due;
        _quiet = _watermark == long.MaxValue || _watermark >= due ? long.MinValue : Math.Min(_limit, due > long.MaxValue - Margin - Delay ? long.MaxValue : due + Delay);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TKey KeyAt(ref TKey keys, uint slot, int stride) =>
        ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Session<TState> SessionAt(ref TKey keys, ref Session<TState> sessions, uint slot, int stride) =>
        ref SlotLayout<TKey, Session<TState>>.IsManaged
            ? ref Unsafe.Add(ref sessions, slot)
            : ref Unsafe.As<TKey, Session<TState>>(ref Unsafe.AddByteOffset(ref KeyAt(ref keys, slot, stride), (nuint)SlotLayout<TKey, Session<TState>>.StateOffset));
}
