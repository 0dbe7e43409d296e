using System;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The columns of a join's rows, and which of them are event times. A row may wait for its match: below the least watermark of both inputs lie the times of
/// rows that have waited as long as they could. Times that the join does not go by may have waited any time: they are event times no more.
/// </summary>
internal static class JoinOutput
{
    /// <summary>Without regard to time.</summary>
    public static EquatableArray<RowColumn> Columns(LogicalNode left, LogicalNode right, JoinShape shape)
    {
        var lefts = left.Output.Select(x => x with { Nullable = x.Nullable || shape.KeepsRight(), TimeLag = null });
        var rights = right.Output.Select(x => x with { Nullable = x.Nullable || shape.PadsRight(), TimeLag = null });
        return (shape.IsOfLeftOnly() ? lefts : lefts.Concat(rights)).ToEquatableArray();
    }

    public static EquatableArray<RowColumn> Of(LogicalNode left, LogicalNode right, IntervalJoin join)
    {
        var lefts = left.Output.Count;
        var (leftLag, rightLag) = (left.Output[join.Left.Index].TimeLag ?? 0, right.Output[join.Right.Index].TimeLag ?? 0);
        return Columns(left, right, join.Shape)
            .Select((column, i) => i == join.Left.Index ? Timed(column, join.LeftEnd is null ? Math.Max(leftLag, rightLag - join.Lower) : null, !join.Shape.KeepsRight())
                : i == join.Right.Index + lefts ? Timed(column, join.RightEnd is null ? Math.Max(rightLag, leftLag + join.Upper) : null, !join.Shape.PadsRight())
                : column)
            .ToEquatableArray();
    }

    /// <summary>Start and end of the window that both sides have are times of the pair.</summary>
    public static EquatableArray<RowColumn> Of(LogicalNode left, LogicalNode right, WindowJoin join)
    {
        var lefts = left.Output.Count;
        var late = Math.Max(left.Output[join.Left.Index].TimeLag ?? 0, right.Output[join.Right.Index].TimeLag ?? 0);
        var window = WindowOrigin.Of(left, join.Left.Index)!.Window;
        return Columns(left, right, join.Shape)
            .Select((column, i) => i < lefts
                ? Timed(column, Lag(WindowOrigin.Of(left, i)), !join.Shape.KeepsRight())
                : Timed(column, Lag(WindowOrigin.Of(right, i - lefts)), !join.Shape.PadsRight()))
            .ToEquatableArray();

        long? Lag(WindowOrigin? origin) => origin is null || origin.Window != window ? null : origin.Field switch
        {
            WindowField.Start => late + window.Size,
            WindowField.End => late,
            _ => late + 1,
        };
    }

    /// <summary>With STATE TTL on both sides no row is handed on that is older than it. Without, a row may have waited any time.</summary>
    public static EquatableArray<RowColumn> Of(LogicalNode left, LogicalNode right, RegularJoin join)
    {
        var lefts = left.Output.Count;
        return Columns(left, right, join.Shape)
            .Select((column, i) => join is { Left: { } one, Right: not null } && i == one.Index ? Timed(column, Math.Max(left.Output[i].TimeLag ?? 0, join.LeftTtl), !join.Shape.KeepsRight())
                : join is { Left: not null, Right: { } other } && i == other.Index + lefts ? Timed(column, Math.Max(right.Output[i - lefts].TimeLag ?? 0, join.RightTtl), !join.Shape.PadsRight())
                : column)
            .ToEquatableArray();
    }

    /// <summary>A time that may be NULL for want of a row is none.</summary>
    private static RowColumn Timed(RowColumn column, long? lag, bool isThere) => isThere ? column with { TimeLag = lag } : column;
}
