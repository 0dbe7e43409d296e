namespace Laminar.Compiler.Logical;

/// <summary>Which rank rows that are equal in their order have.</summary>
public enum RankKind
{
    RowNumber,
    Rank,
    DenseRank,
}

/// <summary>
/// The rows of each partition whose rank is at most <paramref name="Limit"/>: a changelog, or final rows where partitions close. Output: the input's columns, and after them the
/// ranks that are shown (BIGINT).
/// </summary>
/// <param name="Partition">Columns of the input.</param>
/// <param name="Order">Over the input: columns. Of rows that are equal in it the first to come is first, over a changelog one that is the same each time.</param>
/// <param name="Kind">The rank that is bounded; each of the others of a row is no higher, or is that of rows before it alone, so that the rows kept tell them all.</param>
/// <param name="Limit">0 while it is not known.</param>
/// <param name="Shown">Ranks in this order, each once.</param>
public sealed record RankNode(
    LogicalNode Input,
    EquatableArray<int> Partition,
    EquatableArray<SortKey> Order,
    RankKind Kind,
    int Limit,
    EquatableArray<RankKind> Shown,
    EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>
    /// The column of the partition that is an event time, such as the end of a window: when the watermark has passed it the partition is complete, and its rows come out once. -1 where
    /// there is none, and each change is told at once.
    /// </summary>
    public int ClosesBy { get; init; } = -1;

    /// <summary>How long a partition is kept after its last row; null for ever.</summary>
    public KeyTtl? Ttl { get; init; }
}
