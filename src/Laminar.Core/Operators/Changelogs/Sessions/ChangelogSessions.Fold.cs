using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in, and rows out again. Before a row is folded the block has room for what it may change, so that nothing is handed on in the middle of it.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void FoldGuarded(ReadOnlySpan<TRow> rows)
    {
        for (var from = 0; from < rows.Length; from = _at + 1)
        {
            try
            {
                Fold(rows, from);
                return;
            }
            catch (Exception cause) when (IsOfRow(cause))
            {
                // Below another operator the rows are made ones: their place means nothing to who pushed. Of a row's copies for grouping sets one is counted.
                if (TSpec.Counts(in rows[_at]) && _context.Bad(IsFirst ? _at : -1, isResult: false, cause) is { } failure)
                {
                    _failure = failure;
                    return;
                }
            }
        }
    }

    private void Fold(ReadOnlySpan<TRow> rows, int from)
    {
        for (var i = from; i < rows.Length; i++)
        {
            _at = i;
            ref readonly var row = ref rows[i];
            var time = TSpec.TimeOf(in row);
            See(time);
            if (!TSpec.Filters || TSpec.Keep(in row))
            {
                MakeRoom();
                Fold(in row, time);
            }
        }
    }

    private void Fold(in TRow row, long time)
    {
        var key = TSpec.KeyOf(in row);
        var slot = _keys.Find(in key);
        var (left, right) = slot == StateTable<TKey, int>.Missing ? (0, 0) : Touched(_keys.StateAt(slot), time);
        if (IsLate(in row, time, left, right))
        {
            return;
        }

        if (TSpec.WeightOf(in row) < 0)
        {
            var session = Has(left, time) ? left : Has(right, time) ? right : 0;
            if (session != 0)
            {
                TakeBack(session, in row, time);
            }
        }
        else if (left == 0 && right == 0)
        {
            BeginSession(in key, in row, time);
        }
        else
        {
            GoOn(left == 0 ? right : left, left == 0 ? 0 : right, in row, time);
        }
    }

    /// <summary>The sessions that a row of this time is in or beside: one that begins no later than it, and one that begins after it. 0 where there is none.</summary>
    private readonly (int Left, int Right) Touched(int latest, long time)
    {
        var right = 0;
        var left = latest;
        while (left != 0 && _sessions[left].First > time)
        {
            right = left;
            left = _sessions[left].Earlier;
        }

        return (left != 0 && Touches(_sessions[left].Last, time) ? left : 0, right != 0 && Touches(time, _sessions[right].First) ? right : 0);
    }

    /// <summary>Whether no more than a gap lies between. Both may lie further apart than half the range of times.</summary>
    private static bool Touches(long earlier, long later) => later <= earlier || unchecked((ulong)(later - earlier)) <= (ulong)TSpec.Size;

    private readonly bool Has(int session, long time) =>
        session != 0 && _sessions[session] is var found && found.HasRows && found.First <= time && time <= found.Last;

    /// <summary>Of the session that it would be in. One that nobody can touch any more is closed, whether its timer has gone off or not.</summary>
    private bool IsLate(in TRow row, long time, int left, int right)
    {
        var last = Math.Max(time, right != 0 ? _sessions[right].Last : left != 0 ? _sessions[left].Last : time);
        var closed = QueryContext.Lowered(Watermark, 1 + TSpec.Lateness + TSpec.Size);
        if (Watermark == long.MinValue || last > closed)
        {
            return false;
        }

        Drop(in row, unchecked(closed - last));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Drop(in TRow row, long late)
    {
        if (TSpec.Counts(in row))
        {
            _context.RowsLate++;
        }

        if (_late is not null)
        {
            _handing = true;
            _late.Take(in row, LateBy.Of(late + 1));
            _handing = false;
        }
    }

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    private readonly bool IsOfRow(Exception failure) =>
        !_handing && failure is not (BadRowException or OutOfMemoryException or HotPathViolationException);

    private readonly bool IsFirst => _context.IsFirst(_ordinal);
}
