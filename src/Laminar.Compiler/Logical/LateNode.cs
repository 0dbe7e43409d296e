namespace Laminar.Compiler.Logical;

/// <summary>
/// Only the rows that an aggregate over the same input drops because their last window is closed. Output: the input's columns, then late_by (INTERVAL,
/// not NULL): how far the watermark was past the end of the row's last window and the lateness when the row came.
/// </summary>
/// <param name="Lateness">How long a window stays open after its end, in nanoseconds.</param>
public sealed record LateNode(
    LogicalNode Input,
    WindowSpec Window,
    int TimeColumn,
    long Lateness,
    EquatableArray<RowColumn> Output) : LogicalNode(Output);
