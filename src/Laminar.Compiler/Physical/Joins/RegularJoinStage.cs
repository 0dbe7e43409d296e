using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>All pairs of the rows that both inputs hold. It takes changes of both.</summary>
public sealed record RegularJoinStage(
    JoinShape Shape,
    EquatableArray<RowColumn> Left,
    EquatableArray<RowColumn> Right,
    JoinKeys Keys,
    EquatableArray<Expr> Residual,
    EquatableArray<int> Items,
    EquatableArray<RowColumn> Output,
    RegularSide LeftSide,
    RegularSide RightSide) : JoinStage(Shape, Left, Right, Keys, Residual, Items, Output);

/// <summary>What a regular join knows of the rows of a side.</summary>
/// <param name="Stays">They are never taken back.</param>
/// <param name="Ttl">How long a row is kept, in nanoseconds; 0 until it is taken back.</param>
/// <param name="Time">Which column is the event time; -1 without TTL.</param>
/// <param name="Lag">How far times may lie below the input's watermark, in nanoseconds.</param>
/// <param name="Raises">Each row's own time is the input's watermark when it comes.</param>
public sealed record RegularSide(bool Stays, long Ttl, int Time, long Lag, bool Raises = false);
