using System;

namespace Laminar.Operators;

/// <summary>Rows that fail. The loop notes the row it is at, and only where an expression can fail; the try block lies around the whole batch.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Rows taken without looking ahead after a failure: it may have come from a row ahead, whose turn it is only later.
    private const int Plain = 2 * IndexDistance;

    private void FoldGuarded(ReadOnlySpan<TRow> rows)
    {
        _handing = false;
        var done = 0;
        var plain = 0;
        while (done < rows.Length)
        {
            var part = plain > 0 ? rows.Slice(done, Math.Min(plain, rows.Length - done)) : rows[done..];
            var begun = _from = done;
            _at = 0;
            try
            {
                if (plain > 0)
                {
                    FoldPlain(part);
                    plain = 0;
                }
                else
                {
                    FoldFrom(part);
                }

                done += part.Length;
            }
            catch (Exception failure) when (IsOfRow(failure))
            {
                done = _from + _at;
                See(rows[begun..done]);
                if (plain > 0 || !LooksAhead)
                {
                    See(rows.Slice(done, 1));
                    Bad(done, failure);
                    done++;
                }

                plain = LooksAhead ? Plain : 0;
            }
        }
    }

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    private readonly bool IsOfRow(Exception failure) =>
        !_handing && failure is not (BadRowException or OutOfMemoryException or HotPathViolationException);

    private void FoldPlain(ReadOnlySpan<TRow> rows)
    {
        while (rows.Length > 0)
        {
            var done = _table.IsIndexed ? Fold<IndexedAccess>(rows) : Fold<FlatAccess>(rows);
            rows = rows[done..];
            _from += done;
        }
    }

    /// <summary>The greatest time of rows that the loop kept in a register when it was left. Only the latest rows can matter, but which is not known.</summary>
    private void See(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            try
            {
                var time = TSpec.TimeOf(in row);
                if ((ulong)(time - _base) < _limit)
                {
                    _greatest = Math.Max(_greatest, time);
                }
            }
            catch (Exception failure) when (IsOfRow(failure))
            {
                // The row has no time: it moves no watermark, and it has been counted or is about to be.
                continue;
            }
        }
    }

    private readonly void Bad(int index, Exception cause)
    {
        // Below another operator the rows are made ones: their place means nothing to who pushed.
        if (_context.Bad(IsFirst ? index : -1, isResult: false, cause) is { } failure)
        {
            throw failure;
        }
    }

    private readonly bool IsFirst => _ordinal == _context.Stages;
}
