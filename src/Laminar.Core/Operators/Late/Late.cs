using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands on the rows that an aggregate over the same input drops: those whose last window had been closed when they came. All it keeps is the watermark,
/// which it learns from upstream alone.
/// </summary>
public struct Late<TRow, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TSpec : struct, ILate<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private Downstream<TOut, TNext> _down;
    private long _watermark;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Late(QueryContext context, TNext next)
    {
        _down = new(context, next);
        _watermark = long.MinValue;
    }

    /// <summary>By how much a row is late depends on every watermark, but where each late row is announced anyway: batches are then not cut.</summary>
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

    // Times so near the ends that a window around them could not be told in nanoseconds.
    private static long Margin => checked((4 * TSpec.Size) + TSpec.Lateness + TSpec.Lag);

    void ITaker<TRow>.Take(ReadOnlySpan<TRow> rows, int from)
    {
        // Where nothing is closed yet, nothing can have been.
        var closed = _watermark < long.MinValue + Margin ? long.MinValue : _watermark - TSpec.Lag - TSpec.Lateness;
        for (var i = from; i < rows.Length; i++)
        {
            _down.At = i;
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
                if (_down.Count == _down.Block.Length)
                {
                    _down.Flush();
                }

                TSpec.Map(in row, LateBy.Of(closed - end), out _down.Block[_down.Count]);
                _down.Count++;
            }
        }
    }

    private static long EndOfLast(long time)
    {
        var into = (time - TSpec.Offset) % TSpec.Every;
        return time - (into < 0 ? into + TSpec.Every : into) + TSpec.Size;
    }
}
