using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// Rows that are pushed one at a time are held until there are enough of them for the loop. Only rows of the hot range are: they close no window, come
/// neither late nor too early, and so have no effect that anybody could see before the operator is next asked for something - which settles them first.
/// </summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Enough that fetching ahead pays at a size of table that needs it; few enough that they stay in the first cache.
    private const int MostHeld = 256;

    /// <summary>
    /// Whether the row has been taken; where not, it is to be pushed. For the first and only operator of a query, over rows that cannot fail and point to
    /// nothing that is not theirs (text of the caller's is valid during the call only). While the sink is at work, and after the
    /// end, the hot range is empty: such a push is left to where it is refused.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Hold(in TRow row)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>() || TSpec.CanFail)
        {
            return false;
        }

        var held = _held;
        var at = _holding;
        if (held is null || (uint)at >= (uint)held.Length || (ulong)(TSpec.TimeOf(in row) - _base) >= _limit)
        {
            return false;
        }

        held[at] = row;
        _holding = at + 1;
        return true;
    }

    /// <summary>Folds in what is held: before anything else happens to the operator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Settle()
    {
        if (_holding != 0)
        {
            SettleHeld();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SettleHeld()
    {
        var rows = _held.AsSpan(0, _holding);
        _holding = 0;
        _context.RowsIn += rows.Length;
        Fold(rows, 0, ahead: true);
        _table.Maintain();
    }

    /// <summary>Called with the first single row that is pushed: only who pushes single rows has room for them.</summary>
    public void MakeRoom()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TRow>() && !TSpec.CanFail)
        {
            _held ??= new TRow[MostHeld];
        }
    }
}
