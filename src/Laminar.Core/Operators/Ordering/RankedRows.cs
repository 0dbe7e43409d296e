namespace Laminar.Operators;

/// <summary>
/// What a row that comes or goes does to the ranks of a partition. Rows before it keep theirs, and so do, but for ROW_NUMBER, those that are equal to it; those after it go up or down
/// by one, or, with DENSE_RANK, only where no other row is equal to it.
/// </summary>
internal static class RankedRows<TRow, TKey, TSpec>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRankedRow<TRow, TKey>
{
    /// <summary>A row comes. With <paramref name="trims"/> rows that are pushed out are forgotten: nothing is ever taken back.</summary>
    public static void Add(OrderedRows<TRow, TSpec> rows, in TRow row, RankedChanges<TRow> changes, bool trims)
    {
        var place = rows.Add(in row);
        var rank = RankAt(rows, place);
        if (rank <= TSpec.Limit && TSpec.ShowsOthers)
        {
            SeveralRanks<TRow, TKey, TSpec>.Come(rows, place, changes);
        }
        else if (rank <= TSpec.Limit)
        {
            var after = EndOfTies(rows, place + 1, in row);
            var isTied = after > place + 1 || (place > 0 && TSpec.AreTied(in rows.At(place - 1), in row));
            if (TSpec.Ranking != Ranking.DenseRank || !isTied)
            {
                ShiftUp(rows, after, rank, changes);
            }

            changes.Put(Shown(in row, rank), ChangeKind.Insert);
        }

        if (trims)
        {
            Trim(rows);
        }
    }

    /// <summary>All rows go, each with the ranks that it was shown with.</summary>
    public static void RemoveAll(OrderedRows<TRow, TSpec> rows, RankedChanges<TRow> changes)
    {
        var ranks = RowRanks.First;
        for (var place = 0L; place < rows.Count; place++)
        {
            ref readonly var row = ref rows.At(place);
            ranks = place == 0 ? ranks : ranks.Next(TSpec.AreTied(in rows.At(place - 1), in row));
            changes.Put(TSpec.ShowsOthers ? TSpec.WithRanks(in row, in ranks) : Shown(in row, ranks.Of(TSpec.Ranking)), ChangeKind.Delete);
        }
    }

    /// <summary>A row comes where nothing is shown yet.</summary>
    public static void Keep(OrderedRows<TRow, TSpec> rows, in TRow row)
    {
        rows.Add(in row);
        Trim(rows);
    }

    /// <summary>A row goes; one that never came is passed over.</summary>
    public static void Remove(OrderedRows<TRow, TSpec> rows, in TRow row, RankedChanges<TRow> changes)
    {
        var place = rows.Remove(in row);
        if (place < 0)
        {
            return;
        }

        var hasEarlier = place > 0 && TSpec.AreTied(in rows.At(place - 1), in row);
        var rank = TSpec.Ranking == Ranking.RowNumber || place == 0 ? place + 1
            : hasEarlier ? RankAt(rows, place - 1)
            : TSpec.Ranking == Ranking.Rank ? place + 1
            : RankAt(rows, place - 1) + 1;
        if (rank > TSpec.Limit)
        {
            return;
        }

        if (TSpec.ShowsOthers)
        {
            SeveralRanks<TRow, TKey, TSpec>.Go(rows, place, in row, changes);
            return;
        }

        changes.Put(Shown(in row, rank), ChangeKind.Delete);
        ShiftDown(rows, place, in row, rank, hasEarlier, changes);
    }

    /// <summary>A row in place of another, so that one whose rank stays is not taken out and put back.</summary>
    public static void Update(OrderedRows<TRow, TSpec> rows, in TRow before, in TRow after, RankedChanges<TRow> changes)
    {
        if (TSpec.AreTied(in before, in after) && rows.Remove(in before) is >= 0 and var from)
        {
            var to = rows.Add(in after);
            if (to == from || (TSpec.Ranking != Ranking.RowNumber && !TSpec.ShowsOthers))
            {
                var rank = RankAt(rows, to);
                if (rank <= TSpec.Limit)
                {
                    changes.Put(Shown(rows, to, in before, rank), ChangeKind.UpdateBefore);
                    changes.Put(Shown(rows, to, in after, rank), ChangeKind.UpdateAfter);
                }

                return;
            }

            rows.Remove(in after);
            rows.Add(in before);
        }

        Remove(rows, in before, changes);
        Add(rows, in after, changes, trims: false);
    }

    /// <summary>Whether a row that is so placed behind all others is wanted: it would have too high a rank.</summary>
    public static bool IsFull(OrderedRows<TRow, TSpec> rows) => rows.Count > 0
        && (TSpec.Ranking == Ranking.DenseRank ? RankAt(rows, rows.Count - 1) == TSpec.Limit : rows.Count >= TSpec.Limit);

    /// <summary>The rank of a row, by walking there: the way is no longer than what is shown.</summary>
    public static long RankAt(OrderedRows<TRow, TSpec> rows, long place)
    {
        if (TSpec.Ranking == Ranking.RowNumber)
        {
            return place + 1;
        }

        if (TSpec.Ranking == Ranking.Rank)
        {
            var first = place;
            while (first > 0 && TSpec.AreTied(in rows.At(first - 1), in rows.At(place)))
            {
                first--;
            }

            return first + 1;
        }

        var rank = 1L;
        for (var i = 1L; i <= place && rank <= TSpec.Limit; i++)
        {
            rank += TSpec.AreTied(in rows.At(i - 1), in rows.At(i)) ? 0 : 1;
        }

        return rank;
    }

    /// <summary>A row as the first of its partition.</summary>
    public static TRow AsFirst(in TRow row) => TSpec.ShowsOthers ? TSpec.WithRanks(in row, RowRanks.First) : Shown(in row, 1);

    private static void ShiftUp(OrderedRows<TRow, TSpec> rows, long from, long rank, RankedChanges<TRow> changes)
    {
        // Ranks as they are now; before, they were one less.
        var now = rank;
        for (var i = from; i < rows.Count; i++)
        {
            now = Next(rows, i, now);
            if (now - 1 > TSpec.Limit)
            {
                return;
            }

            if (now > TSpec.Limit)
            {
                changes.Put(Shown(in rows.At(i), now - 1), ChangeKind.Delete);
            }
            else if (TSpec.ShowsRank)
            {
                changes.Put(Shown(in rows.At(i), now - 1), ChangeKind.UpdateBefore);
                changes.Put(Shown(in rows.At(i), now), ChangeKind.UpdateAfter);
            }
        }
    }

    private static void ShiftDown(OrderedRows<TRow, TSpec> rows, long from, in TRow gone, long rank, bool hasEarlier, RankedChanges<TRow> changes)
    {
        var i = EndOfTies(rows, from, in gone);
        if (TSpec.Ranking == Ranking.DenseRank && (hasEarlier || i > from))
        {
            return;
        }

        // Ranks as they are now; before, they were one more.
        if (i == rows.Count)
        {
            return;
        }

        for (var now = RankAfterGap(rows, i, rank); i < rows.Count && now <= TSpec.Limit; i++)
        {
            if (now + 1 > TSpec.Limit)
            {
                changes.Put(Shown(in rows.At(i), now), ChangeKind.Insert);
            }
            else if (TSpec.ShowsRank)
            {
                changes.Put(Shown(in rows.At(i), now + 1), ChangeKind.UpdateBefore);
                changes.Put(Shown(in rows.At(i), now), ChangeKind.UpdateAfter);
            }

            if (i + 1 < rows.Count)
            {
                now = Next(rows, i + 1, now);
            }
        }
    }

    /// <summary>The rank of the first row after those that were equal to one that has gone. A dense rank is that one's own, which nobody has any more.</summary>
    private static long RankAfterGap(OrderedRows<TRow, TSpec> rows, long place, long rank) => TSpec.Ranking == Ranking.DenseRank ? rank : place + 1;

    /// <summary>The rank of a row from that of the one before it.</summary>
    private static long Next(OrderedRows<TRow, TSpec> rows, long place, long before) => TSpec.Ranking switch
    {
        Ranking.RowNumber => before + 1,
        Ranking.Rank => TSpec.AreTied(in rows.At(place - 1), in rows.At(place)) ? before : place + 1,
        _ => TSpec.AreTied(in rows.At(place - 1), in rows.At(place)) ? before : before + 1,
    };

    /// <summary>The first place from one on whose row is not equal; with ROW_NUMBER, where none is, that place itself.</summary>
    private static long EndOfTies(OrderedRows<TRow, TSpec> rows, long from, in TRow row)
    {
        while (TSpec.Ranking != Ranking.RowNumber && from < rows.Count && TSpec.AreTied(in rows.At(from), in row))
        {
            from++;
        }

        return from;
    }

    private static void Trim(OrderedRows<TRow, TSpec> rows)
    {
        while (rows.Count > TSpec.Limit && RankAt(rows, rows.Count - 1) > TSpec.Limit)
        {
            rows.RemoveLast();
        }
    }

    private static TRow Shown(OrderedRows<TRow, TSpec> rows, long place, in TRow row, long rank) =>
        TSpec.ShowsOthers ? SeveralRanks<TRow, TKey, TSpec>.Shown(rows, place, in row) : Shown(in row, rank);

    private static TRow Shown(in TRow row, long rank) => TSpec.ShowsRank ? TSpec.WithRank(in row, rank) : row;
}
