using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The rows of each partition whose rank is at most the limit. It hands on the rows that the stage before it makes, the ranks filled in.</summary>
/// <param name="Key">The partition, over its rows.</param>
/// <param name="Order">Columns of its rows; earlier ones decide.</param>
/// <param name="Kind">The rank that is bounded.</param>
/// <param name="Shown">The columns that are ranks.</param>
public sealed record RankStage(KeyLayout Key, EquatableArray<SortColumn> Order, RankKind Kind, int Limit, EquatableArray<RankColumn> Shown, EquatableArray<RowColumn> Output)
    : PhysicalStage(default, Output, false)
{
    /// <summary>The column of the partition that closes it; -1 where each change is told at once.</summary>
    public int ClosesBy { get; init; } = -1;

    /// <summary>A partition is forgotten so long after its last row, in nanoseconds; 0 for never.</summary>
    public long Ttl { get; init; }

    /// <summary>How far that time may lie below the upstream's watermark.</summary>
    public long Lag { get; init; }

    /// <summary>Rows say a rank that is not the one that is bounded.</summary>
    public bool ShowsOthers => Shown.Any(x => x.Kind != Kind);
}

/// <summary>A column of the rows of a <see cref="RankStage"/> that is a rank.</summary>
public sealed record RankColumn(RankKind Kind, int Column);
