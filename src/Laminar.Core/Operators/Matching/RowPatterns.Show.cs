using System;

namespace Laminar.Operators;

/// <summary>The rows that come out for a match.</summary>
public partial struct RowPatterns<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    private void Show(ref MatchPartition<TState, TRing> partition)
    {
        var taken = partition.Taken.Items;
        if (taken.Length == 0 && TSpec.OmitsEmpty)
        {
            return;
        }

        TState total = default;
        for (var i = 0; TSpec.WritesState && i < taken.Length; i++)
        {
            TSpec.Fold(ref total, in partition.Rows.At(partition.Start + i), taken[i], _heap);
        }

        var all = new MatchRows<TKept, TRing>(ref partition.Rows, taken, partition.Start, partition.Matches + 1);
        if (!TSpec.AllRows || taken.Length == 0)
        {
            Put(in all, in all, in total, in total);
            return;
        }

        TState state = default;
        for (var i = 0; i < taken.Length; i++)
        {
            if (TSpec.WritesState)
            {
                TSpec.Fold(ref state, in partition.Rows.At(partition.Start + i), taken[i], _heap);
            }

            var rows = new MatchRows<TKept, TRing>(ref partition.Rows, taken[..(i + 1)], partition.Start, partition.Matches + 1);
            PutGuarded(in rows, in all, in state, in total);
        }
    }

    /// <summary>The rows of a match that can be computed come out; each of the others is a bad row.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void PutGuarded(in MatchRows<TKept, TRing> rows, in MatchRows<TKept, TRing> all, in TState state, in TState total)
    {
        if (!TSpec.CanFail)
        {
            Put(in rows, in all, in state, in total);
            return;
        }

        try
        {
            Put(in rows, in all, in state, in total);
        }
        catch (Exception cause) when (_down.IsOfRow(cause))
        {
            _writing = false;
            _down.Fail(-1, isResult: true, cause);
        }
    }

    private void Put(in MatchRows<TKept, TRing> rows, in MatchRows<TKept, TRing> all, in TState state, in TState total)
    {
        if (_down.Count == _down.Block.Length)
        {
            _down.Flush();
        }

        _writing = true;
        TSpec.Write(in rows, in all, in state, in total, out _down.Block[_down.Count]);
        _writing = false;
        _down.Count++;
    }
}
