using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Forgetting what no left row can ask for any more, between batches.</summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <summary>Whether keys come to be of no use: where versions grow too old or end, or none are kept.</summary>
    private static bool Forgets => LooksAhead || TSpec.RightChanges || TSpec.Before != long.MaxValue;

    private void Tidy(long known)
    {
        _keys.Maintain();
        if (Forgets && _keys.Used >= _context.Limits.ShrinkFrom && _keys.Used >= 2 * _live)
        {
            Sweep(known);
        }

        if (TSpec.HoldsText && _heap.Used >= _context.Limits.CompactFrom && _heap.Used >= 2 * _heapLive)
        {
            CompactText();
        }
    }

    /// <summary>Once for each doubling of the keys, so that a key costs the same whatever their number.</summary>
    private void Sweep(long known)
    {
        _live = 0;
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var kept = ref _keys.StateAt(slot);
            kept.IsThere &= IsNear(known, in kept.Row);
            kept.Row = kept.IsThere ? kept.Row : default!;
            kept.LastWaiting = LooksAhead && kept.LastWaiting >= _waiting.First ? kept.LastWaiting : 0;
            _live += Emptiness.IsEmpty(in kept) ? 0 : 1;
        }

        if (_live < _keys.Used / 2)
        {
            _keys.Shrink<Emptiness>(_live);
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void CompactText()
    {
        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        _left.MoveText(heap);
        _right.MoveText(heap);
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var key = ref _keys.KeyAt(slot);
            key = TKey.Retain(in key, heap);
            ref var kept = ref _keys.StateAt(slot);
            kept.Row = kept.IsThere ? TSpec.KeepRight(in kept.Row, heap) : default!;
        }

        for (var number = _waiting.First; number < _waiting.Next; number++)
        {
            ref var waiting = ref _waiting[number];
            waiting.Left = TSpec.KeepLeft(in waiting.Left, heap);
            waiting.Right = waiting.HasRight ? TSpec.KeepRight(in waiting.Right, heap) : default!;
        }

        _heap.Free();
        _heap = heap;
        _heapLive = heap.Used;
    }

    private readonly struct Emptiness : IEmptiness<Keyed<TRight>>
    {
        public static bool IsEmpty(in Keyed<TRight> kept) => !kept.IsThere && kept.LastWaiting == 0;
    }
}
