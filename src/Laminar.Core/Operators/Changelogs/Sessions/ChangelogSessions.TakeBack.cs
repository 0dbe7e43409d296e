namespace Laminar.Operators;

/// <summary>Rows that are taken back: their session gets shorter, has none left, or parts where they held it together.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private void TakeBack(int session, in TRow row, long time)
    {
        ref var one = ref _sessions[session];
        var at = one.LastInstant;
        while (at != 0 && _instants[at].Time > time)
        {
            at = _instants[at].Earlier;
        }

        if (at == 0 || _instants[at].Time != time)
        {
            return;
        }

        TSpec.Remove(ref one.State, in row, time, _heap);
        TSpec.Remove(ref _instants[at].State, in row, time, _heap);
        var second = 0;
        if (TSpec.IsEmpty(in _instants[at].State))
        {
            second = End(session, at);
        }

        Arm(session);
        Changed(session);
        if (second != 0)
        {
            Arm(second);
            Changed(second);
        }
        else if (!one.HasRows && !one.IsShown && one.Instead == 0)
        {
            Forget(session);
        }
    }

    /// <summary>An instant without rows goes. The session after the gap that it leaves, or 0 where there is none.</summary>
    private int End(int session, int instant)
    {
        ref var one = ref _sessions[session];
        var (earlier, later) = (_instants[instant].Earlier, _instants[instant].Later);
        Release(ref _instants[instant].State);
        _instants.Return(instant);
        (earlier == 0 ? ref one.FirstInstant : ref _instants[earlier].Later) = later;
        (later == 0 ? ref one.LastInstant : ref _instants[later].Earlier) = earlier;
        if (one.FirstInstant == 0)
        {
            // Its times stay: what was handed on of it is taken back when it would have been shown.
            Release(ref one.State);
            one.HasRows = false;
            _open--;
            return 0;
        }

        one.First = _instants[one.FirstInstant].Time;
        one.Last = _instants[one.LastInstant].Time;
        return earlier != 0 && later != 0 && _instants[later].Time - _instants[earlier].Time > TSpec.Size ? Part(session, earlier, later) : 0;
    }

    private int Part(int session, int before, int after)
    {
        var made = _sessions.Take();
        ref var one = ref _sessions[session];
        ref var second = ref _sessions[made];
        second.Key = one.Key;
        second.HasRows = true;
        (second.FirstInstant, second.LastInstant) = (after, one.LastInstant);
        (second.First, second.Last) = (_instants[after].Time, one.Last);
        one.LastInstant = before;
        one.Last = _instants[before].Time;
        _instants[before].Later = 0;
        _instants[after].Earlier = 0;
        Release(ref one.State);
        one.State = Whole(one.FirstInstant);
        second.State = Whole(after);
        _open++;
        Link(_keys.Find(in second.Key), made);
        return made;
    }

    private readonly TState Whole(int instant)
    {
        TState state = default;
        for (; instant != 0; instant = _instants[instant].Later)
        {
            TSpec.Merge(ref state, in _instants[instant].State, _heap);
        }

        return state;
    }
}
