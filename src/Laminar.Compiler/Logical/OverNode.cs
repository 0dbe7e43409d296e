using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>
/// Functions over the rows around each row of its partition, once and for good. Its input's rows are in order of time (<see cref="TimeOrderNode"/>), or, without a time column, in
/// the order in which they come. Output: the input's columns, then one for each call.
/// </summary>
/// <param name="TimeColumn">What rows are ordered by; -1 for their arrival.</param>
/// <param name="Frame">The rows that aggregates, and functions of the frame, look at.</param>
public sealed record OverNode(
    LogicalNode Input,
    EquatableArray<Expr> Partition,
    int TimeColumn,
    OverFrame Frame,
    EquatableArray<OverCall> Calls,
    EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>How long a partition is kept after its last row; null for ever.</summary>
    public KeyTtl? Ttl { get; init; }

    /// <summary>LAG and LEAD with IGNORE NULLS: the value that a row has to have to be looked at by others. All calls have the same.</summary>
    public Expr? Only => Calls.Select(x => x.Only).FirstOrDefault(x => x is not null);
}
