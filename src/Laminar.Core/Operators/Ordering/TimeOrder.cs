using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Rows in order of time, of equal times as they came: each waits until the watermark has reached it, so that no row can come before it any more. A row that comes when the
/// watermark has passed its time is late: it is counted and dropped. What comes out, and in which order, does not depend on batches.
/// </summary>
public struct TimeOrder<TRow, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TSpec : struct, ITimeOrder<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly TimeQueue _queue;
    private readonly WaitingRows<TOut> _rows;
    private Downstream<TOut, TNext> _down;
    private StateHeap _heap;
    private long _watermark;
    private long _due;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public TimeOrder(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _down = new(context, next);
        if (!IsFed)
        {
            context.Guarding = _down.Ordinal;
        }

        _queue = new();
        _rows = new();
        _heap = new StateHeap();
        _watermark = long.MinValue;
    }

    /// <inheritdoc/>
    public long Due => Math.Min(_down.Next.Due, long.MaxValue - 1);

    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _down.Begin();
        _due = _down.Next.Due;
        if (TSpec.CanFail)
        {
            _down.Take(ref this, rows);
        }
        else
        {
            Take(rows, 0);
        }

        HandOn(_watermark);
        if (!IsFed && _down.Next.Due != long.MaxValue)
        {
            _down.Tell(_watermark);
        }

        Compact();
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _down.Begin();
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, QueryContext.Lowered(watermark, TSpec.Lag));
            HandOn(_watermark);
        }

        _down.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _down.Begin();
        HandOn(long.MaxValue);
        _down.Next.Complete();
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_queue.Count);
        foreach (var (time, place) in _queue.All())
        {
            writer.Write(time);
            TSpec.SaveRow(in _rows[place], ref writer);
        }

        _down.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out long count);
        for (var i = 0L; i < count; i++)
        {
            reader.Read(out long time);
            var row = TSpec.LoadRow(ref reader, _heap);
            _queue.Add(time, _rows.Add(in row));
        }

        _down.Next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.StateBytes += _heap.Reserved + _queue.Bytes + _rows.Bytes;
        _down.Next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _heap?.Free();
        _down.Next.Free();
    }

    void ITaker<TRow>.Take(ReadOnlySpan<TRow> rows, int from) => Take(rows, from);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            if (TSpec.CanFail)
            {
                _down.At = i;
            }

            ref readonly var row = ref rows[i];
            var time = TSpec.TimeOf(in row);
            var isLate = time < _watermark;
            if (!IsFed && !isLate && QueryContext.Lowered(time, TSpec.Delay) > _watermark)
            {
                See(time);
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

            if (_down.Count == _down.Block.Length)
            {
                _down.Flush();
            }

            TSpec.Map(in row, out _down.Block[_down.Count]);
            if (time <= _watermark && time < _queue.First)
            {
                // Nothing can come before it: it goes on as it is.
                _down.Count++;
            }
            else
            {
                _queue.Add(time, _rows.Add(TSpec.HoldsText ? TSpec.KeepRow(in _down.Block[_down.Count], _heap) : _down.Block[_down.Count]));
            }
        }
    }

    /// <summary>A row moves the watermark. One too far past the clock waits, and leaves it alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void See(long time)
    {
        if (time > _context.FarLimit && _context.LeavesWatermark(_down.Ordinal, time))
        {
            return;
        }

        _watermark = QueryContext.Lowered(time, TSpec.Delay);
        if (_watermark >= _due)
        {
            HandOn(_watermark);
            _down.Tell(_watermark);
            _due = _down.Next.Due;
        }
    }

    /// <summary>The rows up to this time go on.</summary>
    private void HandOn(long latest)
    {
        while (_queue.TryTake(latest, out _, out var place))
        {
            if (_down.Count == _down.Block.Length)
            {
                _down.Flush();
            }

            _down.Block[_down.Count++] = _rows[place];
            _rows.Remove(place);
        }

        _down.Flush();
    }

    /// <summary>When the text has doubled since it was last known to be all in use, what is in use moves to a new heap.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void Compact()
    {
        if (!TSpec.HoldsText || !_heap.IsHalfGarbage(_context.Limits.CompactFrom))
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        foreach (var (_, place) in _queue.All())
        {
            _rows[place] = TSpec.KeepRow(in _rows[place], heap);
        }

        StateHeap.Replace(ref _heap, heap);
    }
}
