namespace Laminar.Compiler.Logical;

/// <summary>
/// Groups by keys over the whole stream: a changelog. A group is there from its first row on and goes when all its rows have been taken back; a query without
/// keys has one group, and no row before the first row comes in. Without aggregates it is SELECT DISTINCT: over rows that are never taken back, each group's
/// row comes once. Output: the keys, then the aggregates.
/// </summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="TimeColumn">Index of the event-time column in the input; -1 where nothing goes by it.</param>
/// <param name="Keys">Grouping expressions over the input; NULLs form one group.</param>
/// <param name="Aggregates">Aggregates over the input.</param>
/// <param name="Emission">When groups that have changed are handed out.</param>
public sealed record GroupAggregateNode(
    LogicalNode Input,
    int TimeColumn,
    EquatableArray<Expr> Keys,
    EquatableArray<AggregateCall> Aggregates,
    Emission Emission,
    EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>
    /// STATE TTL in nanoseconds, 0 for ever; only over rows that stay, and with a time column. A group's rows are gone, as if they had been taken back, when the
    /// watermark reaches the time of its last row (or the watermark when that came, if it was later) + this. Where rows of the result are never taken back,
    /// they stay: the next row of the key begins a new group.
    /// </summary>
    public long Ttl { get; init; }
}
