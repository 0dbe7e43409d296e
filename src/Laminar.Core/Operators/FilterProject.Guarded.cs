using System;

namespace Laminar.Operators;

/// <summary>
/// Rows that may fail. A block runs through the fast bodies in good faith; where one throws, the block, which has no effects, is done again row by row,
/// filter before map, to find the row. The masked body also maps rows that the filter drops, which may fail where no kept row does: once it has thrown it
/// is not used again.
/// </summary>
public partial struct FilterProject<TRow, TOut, TSpec, TNext>
{
    private void PushGuarded(ReadOnlySpan<TRow> rows)
    {
        for (var at = 0; at < rows.Length; at += OutputBlock.Length)
        {
            var end = Math.Min(at + OutputBlock.Length, rows.Length);
            var mark = TextScratch.IsUsed ? TextScratch.Take() : default;
            var failure = TryProject(rows[at..end], out var count) ? null : ProjectExactly(rows[..end], at, out count);
            _next.Push(_block.AsSpan(0, count));
            if (TextScratch.IsUsed)
            {
                TextScratch.Release(mark);
            }

            if (failure is not null)
            {
                throw failure;
            }
        }
    }

    private bool TryProject(ReadOnlySpan<TRow> rows, out int count)
    {
        var jumps = _jumps;
        try
        {
            count = Project(rows);
            return true;
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            _neverMasks |= TSpec.Filters && !jumps;
            _jumps = true;
            count = 0;
            return false;
        }
    }

    private static bool IsOfRow(Exception cause) => cause is not (OutOfMemoryException or HotPathViolationException);

    private BadRowException? ProjectExactly(ReadOnlySpan<TRow> rows, int from, out int count)
    {
        count = 0;
        while (from < rows.Length)
        {
            try
            {
                ProjectTracked(rows, from, ref count);
                return null;
            }
            catch (Exception cause) when (IsOfRow(cause))
            {
                if (_context.Bad(_ordinal == _context.Stages ? _at : -1, isResult: false, cause) is { } failure)
                {
                    return failure;
                }

                from = _at + 1;
            }
        }

        return null;
    }

    private void ProjectTracked(ReadOnlySpan<TRow> rows, int from, ref int count)
    {
        var block = _block;
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
            if (!TSpec.Filters || TSpec.Keep(in rows[i]))
            {
                TSpec.Map(in rows[i], out block[count]);
                count++;
            }
        }
    }
}
