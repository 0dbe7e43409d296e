using System;

namespace Laminar.Operators;

/// <summary>Rows in, and the buckets before them.</summary>
public partial struct GapFill<TRow, TKey, TKept, TOut, TSpec, TNext>
{
    void ITaker<TRow>.Take(ReadOnlySpan<TRow> rows, int from) => Take(rows, from);

    private void Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            if (TSpec.CanFail)
            {
                _down.At = i;
            }

            ref readonly var row = ref rows[i];
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            // Between rows alone: within one, it may lie in the scratch memory that is given back.
            if (_context.MakesText && _down.Count > _down.Block.Length / 2)
            {
                _down.Flush();
            }

            var time = TSpec.TimeOf(in row);
            var key = TSpec.KeyOf(in row);
            TSpec.Map(in row, out var made);
            if (time > _now)
            {
                See(time);
            }

            Take(key, in made, time);
        }
    }

    private void Take(TKey key, in TOut made, long time)
    {
        var slot = Partitions<TKey, GapPartition<TKept>, Form>.SlotOf(_table, key, _heap, TSpec.HoldsText);
        ref var partition = ref _table.StateAt(slot);
        if (!partition.IsOpen)
        {
            partition.IsOpen = true;
            _live++;
        }
        else if (partition.Next < time && (ulong)(time - partition.Time) <= (ulong)TSpec.MaxGap)
        {
            Bridge(ref partition, in made, time);
        }

        var into = PlaceInBucket(time);
        if (into == 0)
        {
            _down.Place() = made;
        }

        partition.Last = TSpec.HoldsText ? TSpec.Move(TSpec.Hold(in made), _heap) : TSpec.Hold(in made);
        partition.Time = time;
        partition.Next = QueryContext.Saturated(time, TSpec.Step - into);
        Time(ref partition, slot);
    }

    /// <summary>How far a time lies behind that of its bucket, for times before 1970, too.</summary>
    private static long PlaceInBucket(long time)
    {
        var into = (time % TSpec.Step) - TSpec.Offset;
        into += into < 0 ? TSpec.Step : 0;
        return into < 0 ? into + TSpec.Step : into;
    }

    /// <summary>The buckets between two rows.</summary>
    private void Bridge(ref GapPartition<TKept> partition, in TOut made, long time)
    {
        var length = (double)(time - partition.Time);
        for (; partition.Next < time; partition.Next = QueryContext.Saturated(partition.Next, TSpec.Step))
        {
            ref var filled = ref _down.Place();
            TSpec.Fill(in partition.Last, partition.Next, out filled);
            if (TSpec.Waits)
            {
                TSpec.Lean(in partition.Last, in made, (partition.Next - partition.Time) / length, ref filled);
            }
        }
    }

    /// <summary>The buckets up to this time, without the row that would end the gap.</summary>
    private void FillTo(ref GapPartition<TKept> partition, long latest)
    {
        for (; partition.Next <= latest && partition.Next != long.MaxValue; partition.Next = QueryContext.Saturated(partition.Next, TSpec.Step))
        {
            TSpec.Fill(in partition.Last, partition.Next, out _down.Place());
        }
    }

    /// <summary>No later row has an earlier time: what is due before comes out, in order of time whatever the size of the step.</summary>
    private void See(long time)
    {
        while (_timers.First < time)
        {
            var at = _timers.First;
            var slot = _timers.Pop();
            ref var partition = ref _table.StateAt(slot);
            partition.IsTimed = false;
            if (DueOf(in partition) == at)
            {
                Act(ref partition);
            }

            Time(ref partition, slot);
        }

        _now = Math.Max(_now, time);
    }

    /// <summary>The next bucket, or the end of the longest gap, with which the key is forgotten.</summary>
    private void Act(ref GapPartition<TKept> partition)
    {
        var last = LastOf(in partition);
        if (TSpec.UntilWatermark && !TSpec.Waits && partition.Next <= last)
        {
            FillTo(ref partition, partition.Next);
            return;
        }

        if (TSpec.UntilWatermark && TSpec.Waits)
        {
            FillTo(ref partition, last);
        }

        partition = default;
        _live--;
    }

    private static long DueOf(in GapPartition<TKept> partition) =>
        TSpec.UntilWatermark && !TSpec.Waits ? Math.Min(partition.Next, LastOf(in partition)) : LastOf(in partition);

    /// <summary>The latest time that a row may have which ends a gap after the last one.</summary>
    private static long LastOf(in GapPartition<TKept> partition) => QueryContext.Saturated(partition.Time, TSpec.MaxGap);

    /// <summary>A key has one timer, which may be that of an earlier row.</summary>
    private void Time(ref GapPartition<TKept> partition, uint slot)
    {
        if (partition.IsOpen && !partition.IsTimed)
        {
            partition.IsTimed = true;
            _timers.Push(DueOf(in partition), slot);
        }
    }
}
