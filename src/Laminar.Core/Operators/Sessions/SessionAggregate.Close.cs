using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

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

        _limit = long.MinValue;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        var opened = 0;
        do
        {
            while (_timers.TryTake(watermark, out var time, out var slot))
            {
                Ring(time, slot, index);
            }
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

    /// <summary>Opens the next bucket that the watermark has reached, or all of them: whatever closes there is noted. False where there is none.</summary>
    private bool OpenTimers(long watermark, bool all)
    {
        if (!_timers.Open(watermark, all, out var first, out var buckets))
        {
            return false;
        }

        if (_open == 0)
        {
            return true;
        }

        var used = _table.Used;
        _timers.Slots.Ensure(used);
        Span<uint> found = stackalloc uint[64];
        uint slot = 0;
        while (Gather(ref slot, used, first, buckets, found) is > 0 and var count)
        {
            foreach (var candidate in found[..count])
            {
                ref var latest = ref _table.StateAt(candidate);
                if (!latest.IsEmpty)
                {
                    NoteOpened(in latest, candidate);
                }
            }
        }

        _timers.Pool.Ensure(_pool.End);
        for (uint place = 1; _timers.Pool.Next(ref place, _pool.End, first, buckets); place++)
        {
            ref var session = ref _pool[place];
            if (!session.IsEmpty)
            {
                NoteOpened(in session, session.Slot);
            }
        }

        return true;
    }

    /// <summary>The next slots with such marks, fetched while they are gathered.</summary>
    private readonly unsafe int Gather(ref uint slot, uint end, byte first, int buckets, Span<uint> found)
    {
        var count = 0;
        for (; count < found.Length && _timers.Slots.Next(ref slot, end, first, buckets); slot++)
        {
            found[count++] = slot;
            if (LooksAhead)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref _table.StateAt(slot)));
            }
        }

        return count;
    }

    private readonly void NoteOpened(in Session<TState> session, uint slot)
    {
        var close = CloseOf(in session);
        if (close < _timers.End)
        {
            _timers.Note(close, slot);
        }
    }

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
