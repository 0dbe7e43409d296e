using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>STATE TTL: a partition whose time is over, which <see cref="KeyExpiry{TRow, TKey, TSpec, TNext}"/> tells. Its attempts end as at the end of the input.</summary>
public partial struct RowPatterns<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext> : IForgetful<TKey>
{
    /// <inheritdoc/>
    public void Forget(in TKey key, long time)
    {
        var slot = _table.Find(in key);
        if (slot == StateTable<TKey, MatchPartition<TState, TRing>>.Missing || !_table.StateAt(slot).IsOpen)
        {
            return;
        }

        _down.Begin();
        _writing = false;
        See(time);
        ref var partition = ref _table.StateAt(slot);
        _hasEnded = true;
        Try(ref partition);
        _hasEnded = false;

        // Its timer, where it has one, is of the slot, and will find nothing to do.
        partition = new() { IsTimed = partition.IsTimed };
        _down.Flush();
        if (Partitions<TKey, MatchPartition<TState, TRing>, Form>.IsMostlyForgotten(_table, _context.Limits, ref _forgotten, out var open))
        {
            Partitions<TKey, MatchPartition<TState, TRing>, Form>.Shrink(_table, open);
            TimeAll();
        }

        // Blocks of rows are of the heap, whether there is text or not.
        Partitions<TKey, MatchPartition<TState, TRing>, Form>.Compact(_table, ref _heap, _context.Limits);
        _down.Throw();
    }

    /// <summary>Slots are others than before.</summary>
    private void TimeAll()
    {
        _timers.Clear();
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            partition.IsTimed = false;
            Time(ref partition, slot);
        }
    }
}
