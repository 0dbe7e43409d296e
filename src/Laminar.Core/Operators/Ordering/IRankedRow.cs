namespace Laminar.Operators;

/// <summary>ROW_NUMBER, RANK or DENSE_RANK of the rows of a partition up to a bound, emitted per query. <see cref="ISortedRow{TRow}.Limit"/> is the greatest rank that is wanted.</summary>
public interface IRankedRow<TRow, TKey> : ISortedRow<TRow>
    where TKey : struct, IKey<TKey>
{
    /// <summary>The rank that is bounded: what equal rows have.</summary>
    static abstract Ranking Ranking { get; }

    /// <summary>Whether rows say a rank: a row whose rank changes is then taken back.</summary>
    static abstract bool ShowsRank { get; }

    /// <summary>Whether rows say a rank that is not <see cref="Ranking"/>. They are then made by <see cref="WithRanks"/>, else by <see cref="WithRank"/>.</summary>
    static abstract bool ShowsOthers { get; }

    /// <summary>Whether keys hold text.</summary>
    static abstract bool KeyHoldsText { get; }

    /// <summary>The row's partition.</summary>
    static abstract TKey KeyOf(in TRow row);

    /// <summary>Whether the left row comes first: what most rows are asked, and no more.</summary>
    static abstract bool ComesBefore(in TRow left, in TRow right);

    /// <summary>Whether two rows are equal in what they are ordered by.</summary>
    static abstract bool AreTied(in TRow left, in TRow right);

    /// <summary>The row with its rank.</summary>
    static abstract TRow WithRank(in TRow row, long rank);

    /// <summary>The row with all ranks that it says.</summary>
    static abstract TRow WithRanks(in TRow row, in RowRanks ranks);

    /// <summary>Whether a row of the one ranks says something else than of the others.</summary>
    static abstract bool Differ(in RowRanks left, in RowRanks right);
}
