namespace Laminar.Compiler.Logical;

/// <summary>
/// Only the rows that an aggregate over the same input drops because their last window, or the session that they would belong to, is closed. Output: the input's columns, then late_by (INTERVAL,
/// not NULL): how far the watermark was past the end of the row's last window and the lateness when the row came.
/// </summary>
/// <param name="Lateness">How long a window stays open after its end, in nanoseconds.</param>
public sealed record LateNode(
    LogicalNode Input,
    WindowSpec Window,
    int TimeColumn,
    long Lateness,
    EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>Whose sessions the windows are, where they are sessions: which rows come too late hangs on those that are open. Null for other windows.</summary>
    public LateSessions? Sessions { get; init; }
}
