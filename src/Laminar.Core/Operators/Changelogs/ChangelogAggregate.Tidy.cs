using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Giving back what is no longer used: windows, keys, text. Always at the end of a batch or a window, when no row is in the middle of anything.</summary>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>A closed window: its groups are dropped, and its table waits for the next one.</summary>
    private void Forget(OpenGroups<TKey, Group<TState, TOut>> window)
    {
        _current = null;
        var touched = Array.IndexOf(_touched, window, 0, _touchedCount);
        if (touched >= 0)
        {
            Array.Copy(_touched, touched + 1, _touched, touched, --_touchedCount - touched);
            _touched[_touchedCount] = null!;
        }

        var table = window.Table;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var group = ref table.StateAt(slot);
            Release(ref group.State);
            group = default;
        }

        _windows!.Return(window);
    }

    /// <summary>A state without rows, whatever rounding has left in it.</summary>
    private readonly void Release(ref TState state)
    {
        if (TSpec.HoldsBlocks)
        {
            TSpec.Release(ref state, _heap);
        }

        state = default;
    }

    private void Tidy()
    {
        if ((_all ?? _current) is { } groups)
        {
            groups.Table.Maintain();
            if (groups.Table.Used >= _context.Limits.ShrinkFrom && Math.Max(groups.Live, _expiries?.Count ?? 0) + groups.Dirty.Length < groups.Table.Used / 8)
            {
                groups.Table.Shrink<Emptiness>(groups.Live);
            }
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
        _windows?.FreeSpare();
        for (var i = 0; i < Tables; i++)
        {
            Retain(TableAt(i), heap);
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private readonly void Retain(OpenGroups<TKey, Group<TState, TOut>> groups, StateHeap heap)
    {
        var table = groups.Table;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var key = ref table.KeyAt(slot);
            key = TKey.Retain(in key, heap);
            ref var group = ref table.StateAt(slot);
            TSpec.Retain(ref group.State, heap);
            if (group.IsShown)
            {
                group.Last = TSpec.Keep(in group.Last, in key, heap);
            }

            if (group.Expiry != 0)
            {
                _expiries!.MoveKey(group.Expiry, in key);
            }
        }

        foreach (ref var key in groups.Dirty)
        {
            key = TKey.Retain(in key, heap);
        }
    }

    private readonly struct Emptiness : IEmptiness<Group<TState, TOut>>
    {
        public static bool IsEmpty(in Group<TState, TOut> group) => TSpec.IsEmpty(in group.State) && !group.IsShown && !group.IsDirty && group.Expiry == 0;
    }
}
