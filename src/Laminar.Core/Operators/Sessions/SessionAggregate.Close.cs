using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Closing sessions, in the order of their ends. Every step can be left by an exception of the sink and taken up again: no row gets in meanwhile.
/// </summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Buckets that are opened one by one, so that few sessions wait in the heap: those after a whole round hold what lies far ahead of all else.
    private const int Round = 256;

    /// <summary>Closes whatever the watermark has passed. A result row that failed is thrown at the end, when all is in order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Close(int index)
    {
        var watermark = _watermark;
        if (watermark < _timers.Due)
        {
            return;
        }

        _limit = _quiet = long.MinValue;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        var opened = 0;
        do
        {
            Ring(watermark, index);
        }
        while (OpenTimers(watermark, all: _open == 0 || opened++ == Round));

        Flush();
        Shrink();
        Range();
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <summary>Whatever has been opened and closes by now.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void Ring(long watermark, int index)
    {
        while (true)
        {
            try
            {
                WriteRun(watermark);
            }
            catch (Exception failure) when (IsOfRow(failure))
            {
                _failure ??= _context.Bad(IsFirst ? index : -1, isResult: true, failure);
                continue;
            }

            if (!_timers.TryTake(watermark, out var timer))
            {
                return;
            }

            Ring(timer.Time, timer.Slot, index);
        }
    }

    /// <summary>
    /// Writes sessions in the order of the run, up to one that is not the only one of its key, or before which one of the heap comes, or something that the next operator has to
    /// do: no try block, no copy of the session. One whose row fails is over before it is written, and what comes after it is next.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void WriteRun(long watermark)
    {
        if (OwnsMemory)
        {
            return;
        }

        var table = _table;
        var due = _next.Due;
        while (true)
        {
            var run = _timers.Run;
            if (run.Length == 0 || run[0].Time > watermark || run[0].Time >= _timers.FirstInHeap)
            {
                return;
            }

            if (LooksAhead && run.Length > RunDistance)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref table.KeyAt(run[RunDistance].Slot)));
            }

            var (time, slot) = (run[0].Time, run[0].Slot);
            ref var session = ref table.StateAt(slot);
            if (!session.IsEmpty)
            {
                var close = CloseOf(in session);
                if (session.Earlier != 0 || close < time)
                {
                    return;
                }

                if (close == time)
                {
                    if (due <= Handed(close) && close > _told)
                    {
                        return;
                    }

                    _timers.Step();
                    var window = new Window(session.First, session.End);
                    session.Reach = 0;
                    _open--;
                    _keys--;
                    if (TSpec.Write(in window, in table.KeyAt(slot), in session.State, out _block[_count]) && ++_count == _block.Length)
                    {
                        Flush();
                        due = _next.Due;
                    }

                    continue;
                }

                _timers.Note(close, slot);
            }

            _timers.Step();
        }
    }

    /// <summary>Whether a session that is over must be cleared, for what its state points to.</summary>
    private static bool OwnsMemory => TSpec.HoldsText || TSpec.HoldsBlocks || SlotLayout<TKey, Session<TState>>.IsManaged;

    /// <summary>The time has come at which a session was to close: it does, or it has gone on and closes later, or another of its timers was first.</summary>
    private void Ring(long time, uint slot, int index)
    {
        ref var latest = ref _table.StateAt(slot);
        if (latest.IsEmpty)
        {
            return;
        }

        var close = CloseOf(in EarliestOf(ref latest, out var place, out var after));
        if (close > time)
        {
            _timers.Note(close, slot);
            return;
        }

        if (close > _told && _next.Due <= Handed(close))
        {
            // Its timer stays, should the sink fail.
            _timers.Note(close, slot);
            TellBefore(close);
            return;
        }

        var closed = At(ref latest, place);
        _open--;
        if (place == Latest)
        {
            latest = default;
            _keys--;
        }
        else
        {
            At(ref latest, after).Earlier = 0;
            _pool.Return(place);
        }

        Write(slot, ref closed, index);
    }

    /// <summary>What the next operator has to do by then comes between the sessions that closed before and this one, whatever else closes with it.</summary>
    private void TellBefore(long close)
    {
        Flush();
        _handing = true;
        _next.Advance(Handed(close));
        _handing = false;
        _told = close;
    }

    /// <summary>The key's earliest session, its place, and that of the one after it.</summary>
    private readonly ref Session<TState> EarliestOf(ref Session<TState> latest, out uint place, out uint after)
    {
        place = after = Latest;
        ref var session = ref latest;
        while (session.Earlier != 0)
        {
            after = place;
            place = session.Earlier;
            session = ref _pool[place];
        }

        return ref session;
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void Write(uint slot, ref Session<TState> closed, int index)
    {
        try
        {
            var window = new Window(closed.First, closed.End);
            if (TSpec.Write(in window, in _table.KeyAt(slot), in closed.State, out _block[_count]))
            {
                _count++;
            }
        }
        catch (Exception failure) when (IsOfRow(failure))
        {
            _failure ??= _context.Bad(IsFirst ? index : -1, isResult: true, failure);
        }

        // A row may point to text of the heap, which stays; it never points to what a state owns.
        Release(ref closed.State);

        if (_count == _block.Length)
        {
            Flush();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _handing = true;
            _next.Push(_block.AsSpan(0, count));
            _handing = false;
        }

        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }
}
