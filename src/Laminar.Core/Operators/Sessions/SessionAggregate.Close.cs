using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Operators;

/// <summary>
/// Closing sessions, in the order of their ends. Every step can be left by an exception of the sink and taken up again: no row gets in meanwhile.
/// </summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>Closes whatever the watermark has passed. A result row that failed is thrown at the end, when all is in order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Close(int index)
    {
        if (_watermark < _timers.Due)
        {
            return;
        }

        _limit = long.MinValue;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        do
        {
            while (_timers.TryTake(_watermark, out var time, out var slot))
            {
                Ring(time, slot, index);
            }
        }
        while (OpenTimers());

        Flush();
        _timers.Settle();
        Shrink();
        Range();
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <summary>A timer has come: the key's earliest session is closed, or has gone on and is given another timer.</summary>
    private void Ring(long time, uint slot, int index)
    {
        ref var latest = ref _table.StateAt(slot);
        if (latest.IsEmpty || latest.Due != time)
        {
            return;
        }

        var close = CloseOf(in EarliestOf(ref latest, out var place, out var after));
        if (close > time)
        {
            latest.Due = _timers.Add(close, slot);
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
            latest.Due = _timers.Add(CloseOf(in EarliestOf(ref latest, out _, out _)), slot);
        }

        Write(slot, ref closed, index);
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

    /// <summary>The timers of the next bucket that has any and whose time has come: those that still mean something are added anew, for when they are due by now.</summary>
    private unsafe bool OpenTimers()
    {
        if (!_timers.Open(_watermark))
        {
            return false;
        }

        while (_timers.TryNext(out var slot, out var ahead))
        {
            if (LooksAhead)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref _table.StateAt(ahead)));
            }

            ref var latest = ref _table.StateAt(slot);
            if (!latest.IsEmpty && _timers.IsOfOpened(latest.Due))
            {
                latest.Due = _timers.Add(CloseOf(in EarliestOf(ref latest, out _, out _)), slot);
            }
        }

        return true;
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
