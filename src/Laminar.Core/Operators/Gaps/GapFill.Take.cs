using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in, and the buckets before them.</summary>
public partial struct GapFill<TRow, TKey, TKept, TOut, TSpec, TNext>
{
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void TakeGuarded(ReadOnlySpan<TRow> rows)
    {
        for (var from = 0; from < rows.Length && _failure is null; from = _at + 1)
        {
            try
            {
                Take(rows, from);
                return;
            }
            catch (Exception cause) when (!_handing && cause is not (BadRowException or OutOfMemoryException or HotPathViolationException))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed.
                _failure = _context.Bad(_context.IsFirst(_ordinal) ? _at : -1, isResult: false, cause);
            }
        }
    }

    private void Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            if (TSpec.CanFail)
            {
                _at = i;
            }

            ref readonly var row = ref rows[i];
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            if (_context.MakesText && _count > _block.Length / 2)
            {
                FlushAll();
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
        var slot = Slot(key);
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
            Made() = made;
        }

        partition.Last = TSpec.HoldsText ? TSpec.Move(TSpec.Hold(in made), _heap) : TSpec.Hold(in made);
        partition.Time = time;
        partition.Next = QueryContext.Saturated(time, TSpec.Step - into);
        Time(ref partition, slot);
    }

    /// <summary>The slot of a key, new where it has none.</summary>
    private readonly uint Slot(TKey key)
    {
        if (TSpec.HoldsText && !_table.Contains(in key))
        {
            key = TKey.Retain(in key, _heap);
        }

        return _table.FindOrAdd(in key);
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
            ref var filled = ref Made();
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
            TSpec.Fill(in partition.Last, partition.Next, out Made());
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TOut Made()
    {
        if (_count == _block.Length)
        {
            Flush();
        }

        return ref _block[_count++];
    }
}
