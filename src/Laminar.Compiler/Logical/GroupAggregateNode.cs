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
    EquatableArray<RowColumn> Output) : LogicalNode(Output);
