using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Giving back what is no longer used: sessions, keys, text.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>A session that nobody can touch any more, or that has no rows and nothing at the reader.</summary>
    private void Forget(int session)
    {
        Unlink(session);
        ref var one = ref _sessions[session];
        for (var instant = one.FirstInstant; instant != 0;)
        {
            var later = _instants[instant].Later;
            Release(ref _instants[instant].State);
            _instants.Return(instant);
            instant = later;
        }

        Release(ref one.State);
        _open -= one.HasRows ? 1 : 0;
        one.HasRows = one.IsShown = one.IsDirty = false;
        one.IsGone = true;
        (one.FirstInstant, one.LastInstant, one.Alarm) = (0, 0, 0);
        LetGo(session);
    }

    /// <summary>A session that was kept for what stood at the reader, and has taken it back.</summary>
    private void ForgetEmpty(int session)
    {
        if (!_sessions[session].HasRows)
        {
            Forget(session);
        }
    }

    /// <summary>The place of a session that is gone, unless something still refers to it.</summary>
    private readonly void LetGo(int session)
    {
        ref var one = ref _sessions[session];
        if (!one.IsShown && !one.IsListed)
        {
            _sessions.Return(session);
        }
    }

    private void Tidy()
    {
        _keys.Maintain();
        if (_keys.Used >= _context.Limits.ShrinkFrom && _live < _keys.Used / 8)
        {
            _keys.Shrink<Emptiness>(_live);
        }

        CompactText();
    }

    /// <summary>When the heap has doubled since it was last known to hold only what lives, what lives moves to a new one.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void CompactText()
    {
        if ((!TSpec.HoldsText && !TSpec.HoldsBlocks) || !_heap.IsHalfGarbage(_context.Limits.CompactFrom))
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = _heap.Anew();
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var key = ref _keys.KeyAt(slot);
            key = TKey.Retain(in key, heap);
            for (var session = _keys.StateAt(slot); session != 0; session = _sessions[session].Earlier)
            {
                Retain(session, in key, heap);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private readonly void Retain(int session, in TKey key, StateHeap heap)
    {
        ref var one = ref _sessions[session];
        TSpec.Retain(ref one.State, heap);
        for (var instant = one.FirstInstant; instant != 0; instant = _instants[instant].Later)
        {
            TSpec.Retain(ref _instants[instant].State, heap);
        }

        for (; session != 0; session = _sessions[session].Instead)
        {
            ref var shown = ref _sessions[session];
            shown.Key = key;
            if (shown.IsShown)
            {
                shown.Row = TSpec.Keep(in shown.Row, in key, heap);
            }
        }
    }

    private readonly struct Emptiness : IEmptiness<int>
    {
        public static bool IsEmpty(in int latest) => latest == 0;
    }
}
