using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Each row once per copy, or once for each of its windows.</summary>
/// <param name="Window">Null where rows are copied and not put into windows.</param>
/// <param name="Time">The event time, over the input row; null without a window.</param>
/// <param name="Copies">
/// Each an expression over the input row for each output column. With a window there is one, and the output has three columns more: window_start,
/// window_end and window_time.
/// </param>
public sealed record ExpandStage(
    EquatableArray<Expr> Filter,
    WindowSpec? Window,
    Expr? Time,
    EquatableArray<EquatableArray<Expr>> Copies,
    EquatableArray<RowColumn> Output,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail);
