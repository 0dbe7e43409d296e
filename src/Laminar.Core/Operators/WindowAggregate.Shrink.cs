using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Giving back what is no longer used: keys, group numbers, text. Always at a close, when no row is in the middle of anything.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private readonly bool IsMostlyDead(long held, long live) => held >= _context.Limits.ShrinkFrom && live < held / 8;

    /// <summary>
    /// A table after its pane was written. Keys are kept over windows, so that a steady set of keys pays for no inserts; a table of mostly dead keys is
    /// made anew, and an empty one takes the layout that suits its size.
    /// </summary>
    private void Reuse(StateTable<TKey, TState> table)
    {
        if (_panes is not null)
        {
            _panes.Return(table, _live);
        }
        else if (IsMostlyDead(table.Used, _live))
        {
            table.Shrink<Folding>(_live);
        }
        else if (Shape.Lanes == 1 && table.WouldStartFlat)
        {
            table.StartOver(table.Used);
        }

        CompactText();
    }

    private readonly void ForgetGroups()
    {
        var map = Shape.Hops ? _ring!.Renumber() : _totals!.Renumber();
        var groups = Shape.Hops ? _ring!.Groups : _totals!.Groups;
        if (_numbers is not null)
        {
            Renumber(_numbers, map);
            _numbers.Shrink<AlwaysEmpty>(groups);
        }
        else
        {
            Renumber(_table, map);
            _table.Shrink<Folding>(groups);
        }
    }

    private static void Renumber<T>(StateTable<TKey, T> table, uint[] map) where T : struct
    {
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var number = ref table.NumberOf(slot);
            number = map[number];
        }
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
        Retain(_idle, heap);
        _ring?.Retain(heap);
        _totals?.Retain(heap);
        if (_panes is not null)
        {
            _panes.FreeSpare();
            foreach (var table in _panes.Open.Values)
            {
                Retain(table, heap);
            }
        }

        if (_beyond is not null)
        {
            _beyond.FreeSpare();
            foreach (var table in _beyond.Open.Values)
            {
                Retain(table, heap);
            }
        }

        if (_numbers is not null)
        {
            for (uint slot = 0; _numbers.Next(ref slot); slot++)
            {
                _numbers.KeyAt(slot) = TKey.Retain(in _numbers.KeyAt(slot), heap);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private static void Retain(StateTable<TKey, TState> table, StateHeap heap)
    {
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            table.KeyAt(slot) = TKey.Retain(in table.KeyAt(slot), heap);
            for (var lane = 0; lane < Shape.Lanes; lane++)
            {
                TSpec.Retain(ref table.StateAt(slot, lane), heap);
            }
        }
    }

    private readonly struct AlwaysEmpty : IEmptiness<Nothing>
    {
        public static bool IsEmpty(in Nothing state) => true;
    }
}
