using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands each row on once for each offset from its time, for a join that looks at those times. A row that is late is so with all of them: it is dropped here, and counted once. A row of which one
/// time cannot be told has none.
/// </summary>
/// <remarks>State: the watermark.</remarks>
public struct Probe<TRow, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TSpec : struct, IProbe<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private Downstream<TOut, TNext> _down;
    private long _watermark;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Probe(QueryContext context, TNext next)
    {
        _context = context;
        _down = new(context, next, Math.Max(OutputBlock.Length, TSpec.Offsets.Length));
        _watermark = long.MinValue;
    }

    /// <summary>Which rows are late depends on every watermark, but where each late row is announced anyway: batches are then not cut.</summary>
    public long Due => TSpec.IsToldOfLateRows ? Math.Min(_down.Next.Due, long.MaxValue - 1) : long.MinValue;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        _down.Begin();
        _down.Take(ref this, rows);
        _down.Flush();
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _watermark = Math.Max(_watermark, watermark);
        _down.Next.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete() => _down.Next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        _down.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        _down.Next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _down.Next.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _down.Next.Free();

    void ITaker<TRow>.Take(ReadOnlySpan<TRow> rows, int from)
    {
        var least = QueryContext.Lowered(_watermark, TSpec.Lag);
        for (var i = from; i < rows.Length; i++)
        {
            _down.At = i;
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

            if (_down.Count + TSpec.Offsets.Length > _down.Block.Length)
            {
                _down.Flush();
            }

            // All or none: what has been written of a row that fails is written over.
            var count = _down.Count;
            foreach (var offset in TSpec.Offsets)
            {
                var probe = time + offset;
                if ((offset < 0) != (probe < time) && offset != 0)
                {
                    UntellableTime.Throw("probe");
                }

                TSpec.Map(in row, TimeSpan.FromTicks(offset / TimeSpan.NanosecondsPerTick), new Timestamp(probe), out _down.Block[count++]);
            }

            _down.Count = count;
        }
    }
}
