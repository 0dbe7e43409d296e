using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The rows of each partition whose rank is at most the limit. It hands on the rows that the stage before it makes, the rank filled in.</summary>
/// <param name="Key">The partition, over its rows.</param>
/// <param name="Order">Columns of its rows; earlier ones decide.</param>
/// <param name="RankColumn">The column that is the rank; -1 where it is not shown.</param>
public sealed record RankStage(KeyLayout Key, EquatableArray<SortColumn> Order, RankKind Kind, int Limit, int RankColumn, EquatableArray<RowColumn> Output)
    : PhysicalStage(default, Output, false)
{
    /// <summary>The column of the partition that closes it; -1 where each change is told at once.</summary>
    public int ClosesBy { get; init; } = -1;

    /// <summary>How far that time may lie below the upstream's watermark.</summary>
    public long Lag { get; init; }
}
