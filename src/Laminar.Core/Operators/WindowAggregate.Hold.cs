using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Rows that are pushed one at a time. Only those of the hot range are taken here: they close no window, come neither late nor too early, and so have no
/// effect that anybody could see before the operator is next asked for something. Where the table lies in the cache, a row is folded in at once; where it
/// does not, rows are held until there are enough of them for the loop, which fetches ahead, and are settled before anything else happens.
/// </summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Enough that fetching ahead pays; few enough that they stay in the first cache.
    private const int MostHeld = 256;

    /// <summary>
    /// Whether the row has been taken; where not, it is to be pushed. For the first and only operator of a query, over rows that cannot fail and point to
    /// nothing that is not theirs (text of the caller's is valid during the call only). While a sink is at work, and after the
    /// end, the hot range is empty: such a push is left to where it is refused.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeOne(in TRow row)
    {
        if (TSpec.CanFail)
        {
            return false;
        }

        var held = _held;
        if (held is null)
        {
            // A counter of the context's, not of this struct's: what the next row has to wait for would be the same.
            if (!FoldOne(in row))
            {
                return false;
            }

            _context.RowsIn++;
            return true;
        }

        var at = _holding;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TRow>() || (uint)at >= (uint)held.Length || (ulong)(TSpec.TimeOf(in row) - _base) >= _limit)
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

    /// <summary>Called with a single row that was not taken: rows are held from now on where the table has become a large one.</summary>
    public void MakeRoom()
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<TRow>() && !TSpec.CanFail && _held is null && _table.IsIndexed)
        {
            _held = Growth.Room<TRow>(MostHeld);
        }
    }
}
