using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>Rows in, each into its partition, and time that goes on with them.</summary>
public partial struct RowPatterns<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    void ITaker<TRow>.Take(ReadOnlySpan<TRow> rows, int from) => Take(rows, from);

    private void Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length && _down.Failure is null; i++)
        {
            _down.At = i;
            ref readonly var row = ref rows[i];
            var time = TSpec.TimeOf(in row);
            var isLate = time < _watermark;
            if (!isLate && !IsFed && time > _watermark)
            {
                Follow(time);
            }

            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            if (isLate)
            {
                _context.RowsLate++;
                continue;
            }

            if (IsFed && time > _now)
            {
                See(time);
            }

            var slot = Partitions<TKey, MatchPartition<TState, TRing>, Form>.SlotOf(_table, TSpec.KeyOf(in row), _heap, TSpec.HoldsText);
            ref var partition = ref _table.StateAt(slot);
            var kept = TSpec.Hold(in row, _heap);
            partition.IsOpen = true;
            partition.Rows.Push(in kept, _heap);
            Try(ref partition);
            Time(ref partition, slot);
        }
    }

    /// <summary>The watermark goes on with a row of a stream that is in order. One too far past the clock is taken, and leaves it alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Follow(long time)
    {
        if (time > _context.FarLimit && _context.LeavesWatermark(_down.Ordinal, time))
        {
            return;
        }

        _watermark = time;
        See(time);
        if (time >= _due)
        {
            _down.Flush();
            _down.Tell(time);
            _due = _down.Next.Due;
        }
    }

    /// <summary>No later row has an earlier time: attempts that WITHIN ends before it end, one after the other, whatever the size of the step.</summary>
    private void See(long time)
    {
        while (_timers.First < time)
        {
            _now = _timers.First + 1;
            var slot = _timers.Pop();
            ref var partition = ref _table.StateAt(slot);
            partition.IsTimed = false;
            if (partition.IsTrying && HasEnded(ref partition))
            {
                Try(ref partition);
            }

            Time(ref partition, slot);
        }

        _now = Math.Max(_now, time);
    }

    /// <summary>A partition has one timer, which may be that of an earlier attempt.</summary>
    private void Time(ref MatchPartition<TState, TRing> partition, uint slot)
    {
        if (TSpec.Within > 0 && partition.IsTrying && !partition.IsTimed)
        {
            partition.IsTimed = true;
            _timers.Push(LastTime(ref partition), slot);
        }
    }

    /// <summary>The last time that a row of the attempt may have.</summary>
    private static long LastTime(ref MatchPartition<TState, TRing> partition) => QueryContext.Saturated(TSpec.TimeOf(in partition.Rows.At(partition.Start)), TSpec.Within);

    /// <summary>No row will come that the attempt could take.</summary>
    private readonly bool HasEnded(ref MatchPartition<TState, TRing> partition) => _hasEnded || (TSpec.Within > 0 && LastTime(ref partition) < _now);
}
