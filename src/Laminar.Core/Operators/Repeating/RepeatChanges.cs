using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Rows that come several times, of a changelog: INTERSECT ALL and EXCEPT ALL. Where only the number of a row changes, so many come or go as it has changed by, and not all of them anew. Without state.
/// </summary>
public struct RepeatChanges<TRow, TOut, TSpec, TNext> : IStage<Change<TRow>>
    where TSpec : struct, IRepeat<Change<TRow>, TOut>
    where TNext : struct, IStage<Change<TOut>>
{
    private Downstream<Change<TOut>, TNext> _down;

    /// <summary>An operator whose changes go to <paramref name="next"/>.</summary>
    public RepeatChanges(QueryContext context, TNext next) => _down = new(context, next);

    /// <inheritdoc/>
    public long Due => _down.Next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<Change<TRow>> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var times = Math.Max(0, TSpec.CountOf(in row));
            if (row.Kind == ChangeKind.UpdateBefore && i + 1 < rows.Length && rows[i + 1].Kind == ChangeKind.UpdateAfter)
            {
                // Both halves are of one group: all else in them is equal.
                Put(in rows[i + 1], Math.Max(0, TSpec.CountOf(in rows[i + 1])) - times);
                i++;
            }
            else
            {
                Put(in row, row.Weight > 0 ? times : -times);
            }
        }

        _down.HandOn();
    }

    private void Put(in Change<TRow> row, long times)
    {
        if (times == 0)
        {
            return;
        }

        TSpec.Map(in row, out var result);
        var change = new Change<TOut>(result, times > 0 ? ChangeKind.Insert : ChangeKind.Delete);
        for (times = Math.Abs(times); times > 0; times--)
        {
            _down.Place() = change;
        }
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
