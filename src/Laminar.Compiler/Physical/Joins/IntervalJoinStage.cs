using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Equality, and left time - right time between two bounds. Rows of equal windows are joined by it, too: between 0 and 0 of the windows' ends.</summary>
/// <param name="LeftTime">Which left column is the event time.</param>
/// <param name="RightTime">Which right column is the event time.</param>
/// <param name="Lower">Least difference, in nanoseconds.</param>
/// <param name="Upper">Greatest difference, in nanoseconds.</param>
/// <param name="LeftLag">How far left times may lie below the left input's watermark, in nanoseconds.</param>
/// <param name="RightLag">How far right times may lie below the right input's watermark, in nanoseconds.</param>
/// <param name="IsOfWindows">The times are ends of windows.</param>
public sealed record IntervalJoinStage(
    JoinShape Shape,
    EquatableArray<RowColumn> Left,
    EquatableArray<RowColumn> Right,
    JoinKeys Keys,
    EquatableArray<Expr> Residual,
    EquatableArray<int> Items,
    EquatableArray<RowColumn> Output,
    int LeftTime,
    int RightTime,
    long Lower,
    long Upper,
    long LeftLag,
    long RightLag,
    bool IsOfWindows) : JoinStage(Shape, Left, Right, Keys, Residual, Items, Output)
{
    /// <summary>Which left column has the last right time that the row can match, and what is added to it; null where <see cref="Lower"/> says so.</summary>
    public EndColumn? LeftEnd { get; init; }

    /// <summary>Which right column has the last left time that the row can match, and what is added to it; null where <see cref="Upper"/> says so.</summary>
    public EndColumn? RightEnd { get; init; }
}
