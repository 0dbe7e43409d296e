using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands on the rows that an aggregate over the same input drops: those whose last window had been closed when they came. All it keeps is the watermark,
/// which it learns from upstream alone.
/// </summary>
public struct Late<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, ILate<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly TOut[] _block;
    private TNext _next;
    private long _watermark;
    private int _at;
    private int _count;
    private bool _handing;
    private TextScratch.Mark _mark;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Late(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new TOut[OutputBlock.Length];
        _watermark = long.MinValue;
    }

    /// <summary>By how much a row is late depends on every watermark, but where each late row is announced anyway: batches are then not cut.</summary>
    public long Due => TSpec.IsToldOfLateRows ? Math.Min(_next.Due, long.MaxValue - 1) : long.MinValue;

    /// <inheritdoc/>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        BadRowException? failure = null;
        for (var from = 0; from < rows.Length && failure is null; from = _at + 1)
        {
            try
            {
                Pick(rows, from);
                _at = rows.Length;
            }
            catch (Exception cause) when (!_handing && cause is not (BadRowException or OutOfMemoryException or HotPathViolationException))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed.
                failure = _context.Bad(_ordinal == _context.Stages ? _at : -1, isResult: false, cause);
            }
        }

        Flush();
        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _watermark = Math.Max(_watermark, watermark);
        _next.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete() => _next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _next.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _next.Free();

    // Times so near the ends that a window around them could not be told in nanoseconds.
    private static long Margin => checked((4 * TSpec.Size) + TSpec.Lateness + TSpec.Lag);

    private void Pick(ReadOnlySpan<TRow> rows, int from)
    {
        // Where nothing is closed yet, nothing can have been.
        var closed = _watermark < long.MinValue + Margin ? long.MinValue : _watermark - TSpec.Lag - TSpec.Lateness;
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
            ref readonly var row = ref rows[i];
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            var time = TSpec.TimeOf(in row);
            if (time < long.MinValue + Margin || time > long.MaxValue - Margin)
            {
                UntellableTime.Throw("window");
            }

            if (time < closed && EndOfLast(time) is var end && end <= closed)
            {
                if (_count == _block.Length)
                {
                    Flush();
                }

                TSpec.Map(in row, TimeSpan.FromTicks((closed - end) / TimeSpan.NanosecondsPerTick), out _block[_count]);
                _count++;
            }
        }
    }

    private static long EndOfLast(long time)
    {
        var into = (time - TSpec.Offset) % TSpec.Every;
        return time - (into < 0 ? into + TSpec.Every : into) + TSpec.Size;
    }

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
}
