using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows that come: they begin a session, go on with one, or join two. What may throw is done before anything has changed.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private void BeginSession(in TKey key, in TRow row, long time)
    {
        var state = Folded(in row, time);
        var slot = _keys.Find(in key);
        slot = slot != StateTable<TKey, int>.Missing ? slot : _keys.FindOrAdd(TSpec.HoldsText ? TKey.Retain(in key, _heap) : key);
        var session = _sessions.Take();
        ref var begun = ref _sessions[session];
        begun.Key = _keys.KeyAt(slot);
        (begun.First, begun.Last) = (time, time);
        begun.State = state;
        begun.HasRows = true;
        _open++;
        Link(slot, session);
        Note(session, in row, time);
        Arm(session);
        Changed(session);
    }

    /// <summary>A row in a session or beside it; <paramref name="other"/> is the session after it that the row joins it to, 0 where there is none.</summary>
    private void GoOn(int session, int other, in TRow row, long time)
    {
        ref var one = ref _sessions[session];
        if (one.HasRows && time >= one.First)
        {
            TSpec.Add(ref one.State, in row, time, _heap);
            one.Last = System.Math.Max(one.Last, time);
        }
        else
        {
            var state = Folded(in row, time);
            if (one.HasRows)
            {
                TSpec.Merge(ref state, in one.State, _heap);
                Release(ref one.State);
            }

            one.Last = one.HasRows ? one.Last : time;
            one.First = time;
            one.State = state;
            _open += one.HasRows ? 0 : 1;
            one.HasRows = true;
        }

        Note(session, in row, time);
        if (other != 0)
        {
            Join(session, other);
        }

        Arm(session);
        Changed(session);
    }

    /// <summary>The later session becomes a part of the earlier one, which stands for the rows that were handed on of both.</summary>
    private void Join(int session, int other)
    {
        ref var one = ref _sessions[session];
        ref var later = ref _sessions[other];
        Unlink(other);
        if (later.HasRows)
        {
            TSpec.Merge(ref one.State, in later.State, _heap);
            Release(ref later.State);
            one.Last = later.Last;
            _open--;
            if (later.FirstInstant != 0)
            {
                _instants[later.FirstInstant].Earlier = one.LastInstant;
                _instants[one.LastInstant].Later = later.FirstInstant;
                one.LastInstant = later.LastInstant;
            }
        }

        Leave(session, other);
    }

    /// <summary>What is left of a session that has become a part of another: the rows at the reader, until the other is shown.</summary>
    private void Leave(int session, int gone)
    {
        ref var left = ref _sessions[gone];
        var chain = left.Instead;
        left.IsGone = true;
        left.IsDirty = left.HasRows = false;
        (left.FirstInstant, left.LastInstant, left.Alarm, left.Instead) = (0, 0, 0, 0);
        if (left.IsShown)
        {
            left.Instead = chain;
            chain = gone;
        }
        else if (!left.IsListed)
        {
            _sessions.Return(gone);
        }

        if (chain != 0)
        {
            ref var end = ref _sessions[session];
            while (end.Instead != 0)
            {
                end = ref _sessions[end.Instead];
            }

            end.Instead = chain;
        }
    }

    private readonly TState Folded(in TRow row, long time)
    {
        TState state = default;
        TSpec.Add(ref state, in row, time, _heap);
        return state;
    }

    /// <summary>Over a changelog: the row in the instant of its time, too.</summary>
    private readonly void Note(int session, in TRow row, long time)
    {
        if (!TSpec.TakesBack)
        {
            return;
        }

        ref var one = ref _sessions[session];
        var later = 0;
        var at = one.LastInstant;
        while (at != 0 && _instants[at].Time > time)
        {
            later = at;
            at = _instants[at].Earlier;
        }

        if (at == 0 || _instants[at].Time < time)
        {
            var made = _instants.Take();
            ref var instant = ref _instants[made];
            (instant.Time, instant.Earlier, instant.Later) = (time, at, later);
            (at == 0 ? ref one.FirstInstant : ref _instants[at].Later) = made;
            (later == 0 ? ref one.LastInstant : ref _instants[later].Earlier) = made;
            at = made;
        }

        TSpec.Add(ref _instants[at].State, in row, time, _heap);
    }

    /// <summary>Into its place among the sessions of its key.</summary>
    private void Link(uint slot, int session)
    {
        ref var linked = ref _sessions[session];
        ref var latest = ref _keys.StateAt(slot);
        _live += latest == 0 ? 1 : 0;
        ref var place = ref latest;
        while (place != 0 && _sessions[place].First > linked.First)
        {
            place = ref _sessions[place].Earlier;
        }

        linked.Earlier = place;
        place = session;
    }

    private void Unlink(int session)
    {
        ref var unlinked = ref _sessions[session];
        ref var latest = ref _keys.StateAt(_keys.Find(in unlinked.Key));
        ref var place = ref latest;
        while (place != session)
        {
            place = ref _sessions[place].Earlier;
        }

        place = unlinked.Earlier;
        unlinked.Earlier = 0;
        _live -= latest == 0 ? 1 : 0;
    }

    private readonly void Release(ref TState state)
    {
        if (TSpec.HoldsBlocks)
        {
            TSpec.Release(ref state, _heap);
        }

        state = default;
    }
}
