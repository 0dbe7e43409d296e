using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Rows that begin a session, go on with one that is not the latest of its key, extend one to the front, or join two.</summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Of the slot itself among its sessions; the pool's places begin with 1.
    private const uint Latest = 0;

    private void Place(in TRow row, long time, int index)
    {
        var found = _found;
        _found = 0;
        if (found == 0 && TSpec.Filters && !TSpec.Keep(in row))
        {
            return;
        }

        var slot = found != 0 ? found - 1 : Slot(TSpec.KeyOf(in row));
        ref var latest = ref _table.StateAt(slot);
        if (!latest.IsEmpty && CloseOf(in EarliestOf(ref latest, out _, out _)) <= _watermark)
        {
            // The row's key has a session that is due: it is written, with all others that are, before the row can get into it.
            Close(index);
            slot = Slot(TSpec.KeyOf(in row));
            latest = ref _table.StateAt(slot);
        }

        if (latest.IsEmpty)
        {
            if (!IsLate(in row, time))
            {
                latest = Begin(in row, time);
                Count(in row, in latest, _watermark);
                _keys++;
                _open++;
                Note(ref latest, slot);
            }

            return;
        }

        // Sessions lie more than a gap apart: a row can touch the last one that begins no later than it, and the one after.
        var right = uint.MaxValue;
        var left = Latest;
        while (left != uint.MaxValue && At(ref latest, left).First > time)
        {
            right = left;
            left = Before(in At(ref latest, left));
        }

        var touchesLeft = left != uint.MaxValue && At(ref latest, left).Has(time);
        var touchesRight = right != uint.MaxValue && (ulong)(At(ref latest, right).First - time) <= (ulong)TSpec.Size;
        if (touchesLeft)
        {
            Extend(ref At(ref latest, left), in row, time);
            if (touchesRight)
            {
                Join(ref At(ref latest, right), left);
                left = right;
            }

            Mark(ref latest, left, slot);
            Count(in row, in At(ref latest, left), _watermark);
        }
        else if (touchesRight)
        {
            ExtendToFront(ref At(ref latest, right), in row, time);
            Count(in row, in At(ref latest, right), _watermark);
        }
        else if (!IsLate(in row, time))
        {
            var session = Begin(in row, time);
            Insert(slot, right, session);
            Count(in row, in session, _watermark);
        }
    }

    private static uint Before(in Session<TState> session) => session.Earlier == 0 ? uint.MaxValue : session.Earlier;

    private readonly ref Session<TState> At(ref Session<TState> latest, uint place) => ref place == Latest ? ref latest : ref _pool[place];

    /// <summary>A session of its own would be closed already: the row is dropped.</summary>
    private bool IsLate(in TRow row, long time)
    {
        var open = time + TSpec.Size + TSpec.Lateness;
        if (open >= _watermark)
        {
            return false;
        }

        if (TSpec.Counts(in row))
        {
            Drop(in row, _watermark - open);
        }

        return true;
    }

    private void Drop(in TRow row, long late)
    {
        _context.RowsLate++;
        if (_late is null)
        {
            return;
        }

        // Nobody gets a row in meanwhile.
        (_handing, _quiet) = (true, long.MinValue);
        try
        {
            _late.Take(in row, LateBy.Of(late));
            _handing = false;
        }
        finally
        {
            Range();
        }
    }

    private readonly Session<TState> Begin(in TRow row, long time)
    {
        var session = new Session<TState> { First = time, Reach = (ulong)TSpec.Size + 1 };
        TSpec.Add(ref session.State, in row, time, _heap);
        return session;
    }

    /// <summary>A row has been folded in: it came within the lateness where the watermark had passed the end of its session already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Count(in TRow row, in Session<TState> session, long watermark)
    {
        if (TSpec.Lateness > 0 && session.End < watermark && TSpec.Counts(in row))
        {
            _context.RowsWithinLateness++;
        }
    }

    private readonly void Extend(ref Session<TState> session, in TRow row, long time)
    {
        TSpec.Add(ref session.State, in row, time, _heap);
        session.Reach = Math.Max(session.Reach, (ulong)(time - session.First) + (ulong)TSpec.Size + 1);
    }

    private readonly void ExtendToFront(ref Session<TState> session, in TRow row, long time)
    {
        TState state = default;
        TSpec.Add(ref state, in row, time, _heap);
        TSpec.Merge(ref state, in session.State, _heap);
        Release(ref session.State);
        session.State = state;
        session.Reach += (ulong)(session.First - time);
        session.First = time;
    }

    /// <summary>The session before this one becomes a part of it.</summary>
    private void Join(ref Session<TState> session, uint before)
    {
        ref var earlier = ref _pool[before];
        TSpec.Merge(ref earlier.State, in session.State, _heap);
        Release(ref session.State);
        session.State = earlier.State;
        session.Reach += (ulong)(session.First - earlier.First);
        session.First = earlier.First;
        session.Earlier = earlier.Earlier;
        _pool.Return(before);
        _open--;
    }

    private readonly void Release(ref TState state)
    {
        if (TSpec.HoldsBlocks)
        {
            TSpec.Release(ref state, _heap);
        }
    }

    /// <summary>The watermark at which no row can belong to the session any more: one exactly at its end would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long CloseOf(in Session<TState> session) => session.End + TSpec.Lateness + 1;

    /// <summary>A further session of a key, behind the one that comes after it in time.</summary>
    private void Insert(uint slot, uint right, Session<TState> session)
    {
        ref var latest = ref _table.StateAt(slot);
        if (right == uint.MaxValue)
        {
            latest.Slot = slot;
            session.Earlier = _pool.Take(in latest);
            latest = session;
            Mark(ref latest, session.Earlier, slot);
            Note(ref latest, slot);
        }
        else
        {
            session.Slot = slot;
            session.Earlier = At(ref latest, right).Earlier;
            var place = _pool.Take(in session);
            At(ref latest, right).Earlier = place;
            Mark(ref latest, place, slot);
            _timers.Note(CloseOf(in session), slot);
            Range();
        }

        _open++;
    }

    /// <summary>Notes when a key's latest session closes.</summary>
    private void Note(ref Session<TState> latest, uint slot)
    {
        Mark(ref latest, Latest, slot);
        _timers.Note(CloseOf(in latest), slot);
        Range();
    }

    private readonly void Mark(ref Session<TState> latest, uint place, uint slot)
    {
        var marks = place == Latest ? _timers.Slots : _timers.Pool;
        var number = place == Latest ? slot : place;
        marks.Ensure(number + 1);
        marks.Set(number, _timers.MarkOf(CloseOf(in At(ref latest, place))));
    }

    /// <summary>The slot of a key, new where it has none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly uint Slot(TKey key)
    {
        if (TSpec.HoldsText && !_table.Contains(in key))
        {
            key = TKey.Retain(in key, _heap);
        }

        // A mark for every slot: the loop sets one where a key that it knows begins a session.
        var slot = _table.FindOrAdd(in key);
        _timers.Slots.Ensure(slot + 1);
        return slot;
    }
}
