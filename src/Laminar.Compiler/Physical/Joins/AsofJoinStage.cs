using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A left row and the right row of its key that its time chooses.</summary>
/// <param name="LeftTime">Which left column is the event time.</param>
/// <param name="RightTime">Which right column is the event time.</param>
/// <param name="Direction">Where the right row lies.</param>
/// <param name="TakesEqual">Whether rows of equal times match.</param>
/// <param name="Before">How far before the left row the right one may lie, in nanoseconds; long.MaxValue for any time.</param>
/// <param name="After">How far after it, in nanoseconds.</param>
/// <param name="LeftLag">How far left times may lie below the left input's watermark, in nanoseconds.</param>
/// <param name="RightLag">How far right times may lie below the right input's watermark, in nanoseconds.</param>
/// <param name="IsOfVersions">It was written FOR SYSTEM_TIME AS OF.</param>
public sealed record AsofJoinStage(
    JoinShape Shape,
    EquatableArray<RowColumn> Left,
    EquatableArray<RowColumn> Right,
    JoinKeys Keys,
    EquatableArray<Expr> Residual,
    EquatableArray<int> Items,
    EquatableArray<RowColumn> Output,
    int LeftTime,
    int RightTime,
    AsofDirection Direction,
    bool TakesEqual,
    long Before,
    long After,
    long LeftLag,
    long RightLag,
    bool IsOfVersions) : JoinStage(Shape, Left, Right, Keys, Residual, Items, Output)
{
    /// <summary>Right rows come as changes.</summary>
    public bool RightChanges { get; init; }

    /// <summary>Rows that come out together are told apart by their times: something shows itself by intervals.</summary>
    public bool TellsTimes { get; init; }
}
