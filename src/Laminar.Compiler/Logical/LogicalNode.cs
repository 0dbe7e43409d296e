using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A relational operator over a stream. Equal by value, without positions.</summary>
/// <param name="Output">The columns of its rows.</param>
public abstract record LogicalNode(EquatableArray<RowColumn> Output);

/// <summary>The rows of a stream, all columns in declaration order.</summary>
public sealed record ScanNode(StreamEntry Stream, EquatableArray<RowColumn> Output) : LogicalNode(Output);

/// <summary>Rows for which the predicate is TRUE (not NULL, not FALSE).</summary>
public sealed record FilterNode(LogicalNode Input, Expr Predicate) : LogicalNode(Input.Output);

/// <summary>
/// One expression over the input for each output column. An item is evaluated only for rows and by operators that need it: a filter above that does not
/// read it, or drops the row, keeps it from failing; a column nobody reads is never computed. The query's own output needs all of them.
/// </summary>
public sealed record ProjectNode(LogicalNode Input, EquatableArray<Expr> Items, EquatableArray<RowColumn> Output) : LogicalNode(Output);

/// <summary>
/// Groups by keys within event-time windows; one row per group and window when the window closes, or what <paramref name="Emission"/> says.
/// Output: the keys, then the aggregates, then window_start and window_end (TIMESTAMP, not NULL).
/// </summary>
/// <param name="Input">Where rows come from.</param>
/// <param name="Window">Size, slide, offset.</param>
/// <param name="TimeColumn">Index of the event-time column in the input.</param>
/// <param name="Keys">Grouping expressions over the input; NULLs form one group.</param>
/// <param name="Aggregates">Aggregates over the input.</param>
/// <param name="Emission">When groups are handed out, and how late rows may come.</param>
public sealed record WindowAggregateNode(
    LogicalNode Input,
    WindowSpec Window,
    int TimeColumn,
    EquatableArray<Expr> Keys,
    EquatableArray<AggregateCall> Aggregates,
    Emission Emission,
    EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>Where late rows go beside being counted; null where nowhere.</summary>
    public LateOutput? Late { get; init; }
}
