using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Rows in order of time, of equal times as they came: each waits until the watermark has reached it, so that no row can come before it any more. A row that comes when the
/// watermark has passed its time is late: it is counted and dropped. What comes out, and in which order, does not depend on batches.
/// </summary>
public struct TimeOrder<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, ITimeOrder<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly TimeQueue _queue;
    private readonly WaitingRows<TOut> _rows;
    private readonly TOut[] _block;
    private StateHeap _heap;
    private long _heapLive;
    private long _watermark;
    private long _told;
    private long _due;
    private int _count;
    private int _at;
    private bool _handing;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public TimeOrder(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        if (!IsFed)
        {
            context.Guarding = _ordinal;
        }

        _next = next;
        _queue = new();
        _rows = new();
        _block = new TOut[OutputBlock.Length];
        _heap = new StateHeap();
        _watermark = _told = long.MinValue;
    }

    /// <inheritdoc/>
    public long Due => Math.Min(_next.Due, long.MaxValue - 1);

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

        _handing = false;
        _due = _next.Due;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        if (TSpec.CanFail)
        {
            TakeGuarded(rows);
        }
        else
        {
            Take(rows, 0);
        }

        HandOn(_watermark);
        if (!IsFed && _next.Due != long.MaxValue)
        {
            Tell();
        }

        Compact();
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, Less(watermark, TSpec.Lag));
            HandOn(_watermark);
        }

        _told = Math.Max(_told, watermark);
        _next.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        HandOn(long.MaxValue);
        _next.Complete();
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

        _next.Save(ref writer);
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

        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.StateBytes += _heap.Reserved + _queue.Bytes + _rows.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _heap?.Free();
        _next.Free();
    }

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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            if (TSpec.CanFail)
            {
                _at = i;
            }

            ref readonly var row = ref rows[i];
            var time = TSpec.TimeOf(in row);
            var isLate = time < _watermark;
            if (!IsFed && !isLate && Less(time, TSpec.Delay) > _watermark)
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

            if (_count == _block.Length)
            {
                Flush();
            }

            TSpec.Map(in row, out _block[_count]);
            if (time <= _watermark && time < _queue.First)
            {
                // Nothing can come before it: it goes on as it is.
                _count++;
            }
            else
            {
                _queue.Add(time, _rows.Add(TSpec.HoldsText ? TSpec.KeepRow(in _block[_count], _heap) : _block[_count]));
            }
        }
    }

    /// <summary>A row moves the watermark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void See(long time)
    {
        if (_context.Guarding == _ordinal && time > _context.FarLimit && IsFar(time))
        {
            return;
        }

        _watermark = Less(time, TSpec.Delay);
        if (_watermark >= _due)
        {
            HandOn(_watermark);
            Tell();
            _due = _next.Due;
        }
    }

    /// <summary>Too far past the clock: the row waits, and leaves the watermark alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool IsFar(long time)
    {
        if (!_context.IsFar(time))
        {
            return false;
        }

        _context.RowsFarFuture++;
        return true;
    }

    private void Tell()
    {
        if (_watermark > _told)
        {
            _told = _watermark;
            _handing = true;
            _next.Advance(_watermark);
            _handing = false;
        }
    }

    /// <summary>The rows up to this time go on.</summary>
    private void HandOn(long latest)
    {
        while (_queue.TryTake(latest, out _, out var place))
        {
            if (_count == _block.Length)
            {
                Flush();
            }

            _block[_count++] = _rows[place];
            _rows.Remove(place);
        }

        Flush();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _handing = true;
            _next.Push(_block.AsSpan(0, count));
            _handing = false;
        }

        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }

    /// <summary>When the text has doubled since it was last known to be all in use, what is in use moves to a new heap.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void Compact()
    {
        if (!TSpec.HoldsText || _heap.Used < _context.Limits.CompactFrom || _heap.Used < 2 * _heapLive)
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        foreach (var (_, place) in _queue.All())
        {
            _rows[place] = TSpec.KeepRow(in _rows[place], heap);
        }

        _heap.Free();
        _heap = heap;
        _heapLive = heap.Used;
    }

    private static long Less(long time, long span) => time < long.MinValue + span ? long.MinValue : time - span;
}
