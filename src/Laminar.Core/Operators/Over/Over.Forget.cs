using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>STATE TTL: a partition whose time is over, which <see cref="KeyExpiry{TRow, TKey, TSpec, TNext}"/> tells. Its rows that wait come out with what there is around them, as at the end.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext> : IForgetful<TKey>
{
    /// <inheritdoc/>
    public void Forget(in TKey key, long time)
    {
        var slot = _table.Find(in key);
        if (slot == StateTable<TKey, Partition<TState, TRing>>.Missing || !_table.StateAt(slot).IsOpen)
        {
            return;
        }

        _down.Begin();
        _writing = false;
        if (TSpec.ByRange)
        {
            // A TTL is longer than a frame reaches ahead: this shows all that wait of the partition, in the order of all.
            ShowDue(time);
        }

        ref var partition = ref _table.StateAt(slot);
        if (TSpec.Ahead > 0)
        {
            ShowAhead(ref partition);
        }

        partition = default;
        _down.Flush();
        if (Partitions<TKey, Partition<TState, TRing>, Form>.IsMostlyForgotten(_table, _context.Limits, ref _forgotten, out var open))
        {
            Shrink(open);
        }

        // Blocks of rows are of the heap, whether there is text or not.
        Partitions<TKey, Partition<TState, TRing>, Form>.Compact(_table, ref _heap, _context.Limits);
        _down.Throw();
    }

    /// <summary>Rows that wait are found by their slots, which are others then.</summary>
    private void Shrink(long open)
    {
        var waiting = Growth.Room<(long Time, TKey Key)>(_waiting.Count);
        for (var i = 0; i < waiting.Length; i++)
        {
            waiting[i] = (_waiting.At(i).Time, _table.KeyAt(_waiting.At(i).Slot));
        }

        Partitions<TKey, Partition<TState, TRing>, Form>.Shrink(_table, open);
        _waiting = default;
        foreach (ref readonly var row in waiting.AsSpan())
        {
            _waiting.Push(row.Time, _table.Find(in row.Key));
        }
    }
}
