using System;
using System.Runtime.CompilerServices;

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
        for (var at = 0; at < rows.Length; at += _block.Length)
        {
            var end = Math.Min(at + _block.Length, rows.Length);
            var mark = _context.MakesText ? TextScratch.Take() : default;
            var failure = TryProject(rows[at..end], out var count) ? null : ProjectExactly(rows[..end], at, out count);
            _next.Push(_block.AsSpan(0, count));
            if (_context.MakesText)
            {
                TextScratch.Release(mark);
            }

            if (failure is not null)
            {
                throw failure;
            }
        }
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
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

    /// <summary>A push of a single row. One that fails is done again as a batch, which knows what to do with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PushOneGuarded(in TRow row)
    {
        switch (TryProjectOne(in row, out _block[0]))
        {
            case > 0:
                _next.Push(_block.AsSpan(0, 1));
                break;
            case < 0:
                PushBatch(new ReadOnlySpan<TRow>(in row));
                break;
        }
    }

    /// <summary>1 for a row that is kept, 0 for one that is not, -1 for one that failed.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private static int TryProjectOne(in TRow row, out TOut result)
    {
        Unsafe.SkipInit(out result);
        try
        {
            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                return 0;
            }

            TSpec.Map(in row, out result);
            return 1;
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            return -1;
        }
    }

    private static bool IsOfRow(Exception cause) => cause is not (OutOfMemoryException or HotPathViolationException);

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
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
                if (_context.Bad(_context.IsFirst(_ordinal) ? _at : -1, isResult: false, cause) is { } failure)
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
