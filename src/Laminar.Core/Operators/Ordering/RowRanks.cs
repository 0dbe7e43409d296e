namespace Laminar.Operators;

/// <summary>The ranks of a row in its partition, from 1.</summary>
/// <param name="RowNumber">ROW_NUMBER.</param>
/// <param name="Rank">RANK.</param>
/// <param name="DenseRank">DENSE_RANK.</param>
public readonly record struct RowRanks(long RowNumber, long Rank, long DenseRank)
{
    /// <summary>Those of the first row.</summary>
    public static RowRanks First => new(1, 1, 1);

    /// <summary>Those of the row after it, which may be equal to it in the order.</summary>
    public RowRanks Next(bool isTied) => new(RowNumber + 1, isTied ? Rank : RowNumber + 1, isTied ? DenseRank : DenseRank + 1);

    /// <summary>One of them.</summary>
    public long Of(Ranking ranking) => ranking == Ranking.RowNumber ? RowNumber : ranking == Ranking.Rank ? Rank : DenseRank;
}
