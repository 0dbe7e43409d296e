using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands each row on once for each offset from its time, for a join that looks at those times. A row that is late is so with all of them: it is dropped here, and counted once. A row of which one
/// time cannot be told has none.
/// </summary>
/// <remarks>State: the watermark.</remarks>
public struct Probe<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, IProbe<TRow, TOut>
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
    public Probe(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new TOut[Math.Max(OutputBlock.Length, TSpec.Offsets.Length)];
        _watermark = long.MinValue;
    }

    /// <summary>Which rows are late depends on every watermark, but where each late row is announced anyway: batches are then not cut.</summary>
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
                Ask(rows, from);
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

    private void Ask(ReadOnlySpan<TRow> rows, int from)
    {
        var least = _watermark < long.MinValue + TSpec.Lag ? long.MinValue : _watermark - TSpec.Lag;
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
            ref readonly var row = ref rows[i];
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            var time = TSpec.TimeOf(in row);
            if (time < least)
            {
                _context.RowsLate++;
                continue;
            }

            if (_count + TSpec.Offsets.Length > _block.Length)
            {
                Flush();
            }

            // All or none: what has been written of a row that fails is written over.
            var count = _count;
            foreach (var offset in TSpec.Offsets)
            {
                var probe = time + offset;
                if ((offset < 0) != (probe < time) && offset != 0)
                {
                    UntellableTime.Throw("probe");
                }

                TSpec.Map(in row, TimeSpan.FromTicks(offset / TimeSpan.NanosecondsPerTick), new Timestamp(probe), out _block[count++]);
            }

            _count = count;
        }
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
