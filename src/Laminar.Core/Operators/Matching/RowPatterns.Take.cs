using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in, each into its partition, and time that goes on with them.</summary>
public partial struct RowPatterns<TRow, TKey, TKept, TRing, TOut, TSpec, TNext>
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
            catch (Exception cause) when (IsOfRow(cause))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed.
                _failure = _context.Bad(_context.IsFirst(_ordinal) ? _at : -1, isResult: false, cause);
            }
        }
    }

    private void Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length && _failure is null; i++)
        {
            _at = i;
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

            var slot = Slot(TSpec.KeyOf(in row));
            ref var partition = ref _table.StateAt(slot);
            var kept = TSpec.Hold(in row, _heap);
            partition.IsOpen = true;
            partition.Rows.Push(in kept, _heap);
            Try(ref partition);
            Time(ref partition, slot);
        }
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

    /// <summary>The watermark goes on with a row of a stream that is in order.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Follow(long time)
    {
        if (_context.Guarding == _ordinal && time > _context.FarLimit && _context.IsFar(time))
        {
            // Too far past the clock: the row is taken, and leaves the watermark alone.
            _context.RowsFarFuture++;
            return;
        }

        _watermark = time;
        See(time);
        if (time >= _due)
        {
            Flush();
            Tell(time);
            _due = _next.Due;
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
    private void Time(ref MatchPartition<TRing> partition, uint slot)
    {
        if (TSpec.Within > 0 && partition.IsTrying && !partition.IsTimed)
        {
            partition.IsTimed = true;
            _timers.Push(LastTime(ref partition), slot);
        }
    }

    /// <summary>The last time that a row of the attempt may have.</summary>
    private static long LastTime(ref MatchPartition<TRing> partition) => QueryContext.Saturated(TSpec.TimeOf(in partition.Rows.At(partition.Start)), TSpec.Within);

    /// <summary>No row will come that the attempt could take.</summary>
    private readonly bool HasEnded(ref MatchPartition<TRing> partition) => _hasEnded || (TSpec.Within > 0 && LastTime(ref partition) < _now);

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    private readonly bool IsOfRow(Exception failure) =>
        !_handing && failure is not (BadRowException or OutOfMemoryException or HotPathViolationException);
}
