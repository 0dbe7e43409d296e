using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Giving back what is no longer used: keys without sessions, text. Always at a close, when no row is in the middle of anything.</summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    private void Shrink()
    {
        if (_table.Used >= _context.Limits.ShrinkFrom && _keys < _table.Used / 8)
        {
            _table.Shrink<HasNone>(_keys);
            Time();
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
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            _table.KeyAt(slot) = TKey.Retain(in _table.KeyAt(slot), heap);
            ref var latest = ref _table.StateAt(slot);
            TSpec.Retain(ref latest.State, heap);
            for (var place = latest.Earlier; place != 0; place = _pool[place].Earlier)
            {
                TSpec.Retain(ref _pool[place].State, heap);
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private readonly struct HasNone : IEmptiness<Session<TState>>
    {
        public static bool IsEmpty(in Session<TState> state) => state.IsEmpty;
    }
}
