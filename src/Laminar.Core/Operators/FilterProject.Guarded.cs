using System;

namespace Laminar.Operators;

/// <summary>Rows that may fail: filter, then map, one after the other, and the row at hand is noted.</summary>
public partial struct FilterProject<TRow, TOut, TSpec, TNext>
{
    private void PushGuarded(ReadOnlySpan<TRow> rows)
    {
        var at = 0;
        while (at < rows.Length)
        {
            var mark = TextScratch.Take();
            var end = Math.Min(at + OutputBlock.Length, rows.Length);
            var count = 0;
            BadRowException? failure = null;
            while (at < end && failure is null)
            {
                try
                {
                    ProjectTracked(rows[..end], at, ref count);
                    at = end;
                }
                catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
                {
                    failure = _context.Bad(_ordinal == _context.Stages ? _at : -1, isResult: false, cause);
                    at = _at + 1;
                }
            }

            _next.Push(_block.AsSpan(0, count));
            TextScratch.Release(mark);
            if (failure is not null)
            {
                throw failure;
            }
        }
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
