namespace Laminar.Operators;

/// <summary>What rows that are equal in their order have.</summary>
public enum Ranking
{
    /// <summary>ROW_NUMBER: each a number of its own, the first to come the lower one.</summary>
    RowNumber,

    /// <summary>RANK: one rank, and the next row is after them all.</summary>
    Rank,

    /// <summary>DENSE_RANK: one rank, and the next row has the next.</summary>
    DenseRank,
}
