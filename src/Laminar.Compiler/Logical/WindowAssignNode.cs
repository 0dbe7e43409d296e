namespace Laminar.Compiler.Logical;

/// <summary>
/// A row once for each window it lies in, the earliest first, at once and without waiting for the window's end. Output: the input's columns, then
/// window_start, window_end and window_time (TIMESTAMP, not NULL). Not for sessions, whose windows are not known when a row comes.
/// </summary>
public sealed record WindowAssignNode(
    LogicalNode Input,
    WindowSpec Window,
    int TimeColumn,
    EquatableArray<RowColumn> Output) : LogicalNode(Output);
