using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>Hands each row on so many times as it says: INTERSECT ALL and EXCEPT ALL of windows. Without state.</summary>
public struct Repeat<TRow, TOut, TSpec, TNext> : IStage<TRow>
    where TSpec : struct, IRepeat<TRow, TOut>
    where TNext : struct, IStage<TOut>
{
    private Downstream<TOut, TNext> _down;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Repeat(QueryContext context, TNext next) => _down = new(context, next);

    /// <inheritdoc/>
    public long Due => _down.Next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            var times = TSpec.CountOf(in row);
            if (times > 0)
            {
                TSpec.Map(in row, out var result);
                for (; times > 0; times--)
                {
                    _down.Place() = result;
                }
            }
        }

        _down.HandOn();
    }

    /// <inheritdoc/>
    public void Advance(long watermark) => _down.Next.Advance(watermark);

    /// <inheritdoc/>
    public void Complete() => _down.Next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer) => _down.Next.Save(ref writer);

    /// <inheritdoc/>
    public void Load(ref StateReader reader) => _down.Next.Load(ref reader);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters) => _down.Next.Report(ref counters);

    /// <inheritdoc/>
    public void Free() => _down.Next.Free();
}
