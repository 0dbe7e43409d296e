namespace Laminar.Operators;

/// <summary>
/// What a row that comes or goes does to a partition whose rows say several ranks, or one that is not bounded. No rank of a row depends on rows after it, so those that are kept up to the
/// bound tell all. Ranks are counted from the first row on: the way is no longer than what is shown.
/// </summary>
internal static class SeveralRanks<TRow, TKey, TSpec>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRankedRow<TRow, TKey>
{
    /// <summary>The row at a place, which is within the bound, has come.</summary>
    public static void Come(OrderedRows<TRow, TSpec> rows, long place, RankedChanges<TRow> changes)
    {
        var own = At(rows, place);
        var now = own;
        var isPeer = true;
        var isTied = (place > 0 && IsTied(rows, place)) || (place + 1 < rows.Count && IsTied(rows, place + 1));
        for (var i = place + 1; i < rows.Count; i++)
        {
            var tied = IsTied(rows, i);
            isPeer &= tied;
            now = now.Next(tied);
            var before = Moved(in now, -1, isPeer, isTied);
            if (before.Of(TSpec.Ranking) > TSpec.Limit)
            {
                break;
            }

            Tell(in rows.At(i), in before, in now, changes);
        }

        changes.Put(TSpec.WithRanks(in rows.At(place), in own), ChangeKind.Insert);
    }

    /// <summary>A row has gone from a place.</summary>
    public static void Go(OrderedRows<TRow, TSpec> rows, long place, in TRow gone, RankedChanges<TRow> changes)
    {
        var isAfterPeer = place > 0 && TSpec.AreTied(in rows.At(place - 1), in gone);
        var isPeer = place < rows.Count && TSpec.AreTied(in rows.At(place), in gone);
        var isTied = isAfterPeer || isPeer;
        var earlier = place == 0 ? default : At(rows, place - 1);
        var own = place == 0 ? RowRanks.First : earlier.Next(isAfterPeer);
        changes.Put(TSpec.WithRanks(in gone, in own), ChangeKind.Delete);
        var now = earlier;
        for (var i = place; i < rows.Count; i++)
        {
            var tied = i > 0 && IsTied(rows, i);
            isPeer &= i == place || tied;
            now = i == 0 ? RowRanks.First : now.Next(tied);
            if (now.Of(TSpec.Ranking) > TSpec.Limit)
            {
                return;
            }

            var before = Moved(in now, 1, isPeer, isTied);
            Tell(in rows.At(i), in before, in now, changes);
        }
    }

    /// <summary>The row at a place with its ranks.</summary>
    public static TRow Shown(OrderedRows<TRow, TSpec> rows, long place, in TRow row)
    {
        var ranks = At(rows, place);
        return TSpec.WithRanks(in row, in ranks);
    }

    private static RowRanks At(OrderedRows<TRow, TSpec> rows, long place)
    {
        var ranks = RowRanks.First;
        for (var i = 1L; i <= place; i++)
        {
            ranks = ranks.Next(IsTied(rows, i));
        }

        return ranks;
    }

    private static bool IsTied(OrderedRows<TRow, TSpec> rows, long place) => TSpec.AreTied(in rows.At(place - 1), in rows.At(place));

    /// <summary>With one row more or less before it. Rows that are equal to that one keep their rank, and with any such row, all keep their dense ranks.</summary>
    private static RowRanks Moved(in RowRanks ranks, int by, bool isPeer, bool isTied) =>
        new(ranks.RowNumber + by, ranks.Rank + (isPeer ? 0 : by), ranks.DenseRank + (isPeer || isTied ? 0 : by));

    private static void Tell(in TRow row, in RowRanks before, in RowRanks now, RankedChanges<TRow> changes)
    {
        var was = before.Of(TSpec.Ranking) <= TSpec.Limit;
        var isShown = now.Of(TSpec.Ranking) <= TSpec.Limit;
        if (was && isShown && !TSpec.Differ(in before, in now))
        {
            return;
        }

        if (was)
        {
            changes.Put(TSpec.WithRanks(in row, in before), isShown ? ChangeKind.UpdateBefore : ChangeKind.Delete);
        }

        if (isShown)
        {
            changes.Put(TSpec.WithRanks(in row, in now), was ? ChangeKind.UpdateAfter : ChangeKind.Insert);
        }
    }
}
