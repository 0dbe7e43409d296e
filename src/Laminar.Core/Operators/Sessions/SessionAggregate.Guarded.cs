using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows that fail. The loop notes the row it is at, and only where an expression can fail; the try block lies around the whole batch.</summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Rows taken without looking ahead after a failure: it may have come from a row ahead, whose turn it is only later.
    private const int Plain = 2 * AheadLoop.Ahead;

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void FoldGuarded(ReadOnlySpan<TRow> rows)
    {
        var from = 0;
        var plain = 0;
        while (from < rows.Length)
        {
            var begun = _at = from;
            var ahead = LooksAhead && plain == 0;
            var end = plain == 0 ? rows.Length : Math.Min(from + plain, rows.Length);
            try
            {
                Fold(rows[..end], begun, ahead);
                from = end;
                plain = 0;
            }
            catch (Exception failure) when (IsOfRow(failure))
            {
                See(rows[begun.._at]);
                from = _at;
                plain = Plain;
                if (!ahead)
                {
                    See(rows.Slice(from, 1));
                    Bad(in rows[from], from++, failure);
                }
            }
        }
    }

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    private readonly bool IsOfRow(Exception failure) =>
        !_handing && failure is not (BadRowException or OutOfMemoryException or HotPathViolationException);

    /// <summary>The greatest time of rows that the loop kept in a register when it was left. Only the latest rows can matter, but which is not known.</summary>
    private void See(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            try
            {
                var time = TSpec.TimeOf(in row);
                if (time < _limit && time == Clamp(time))
                {
                    See(time);
                }
            }
            catch (Exception failure) when (IsOfRow(failure))
            {
                // The row has no time: it moves no watermark, and it has been counted or is about to be.
                continue;
            }
        }
    }

    /// <summary>Of the copies of a row for grouping sets one is counted: what fails on one fails on all.</summary>
    private readonly void Bad(in TRow row, int index, Exception cause)
    {
        // Below another operator the rows are made ones: their place means nothing to who pushed.
        if (TSpec.Counts(in row) && _context.Bad(IsFirst ? index : -1, isResult: false, cause) is { } failure)
        {
            throw failure;
        }
    }

    private readonly bool IsFirst => _ordinal == _context.Stages;
}
