using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>
/// Equality alone: any later row of either side may match. A side's rows are kept until they are taken back, or with STATE TTL, which is for a side whose rows
/// never are, until the least watermark reaches their time + TTL; what has been said of them stays.
/// </summary>
/// <param name="LeftTtl">In nanoseconds; 0 for ever.</param>
/// <param name="RightTtl">In nanoseconds; 0 for ever.</param>
/// <param name="Left">The left event time where there is a TTL.</param>
/// <param name="Right">The right event time where there is a TTL.</param>
public sealed record RegularJoin(
    JoinShape Shape,
    EquatableArray<JoinKey> Keys,
    Expr? Residual,
    long LeftTtl = 0,
    long RightTtl = 0,
    ColumnExpr? Left = null,
    ColumnExpr? Right = null) : JoinSpec(Shape, Keys, Residual)
{
    /// <inheritdoc/>
    public override ColumnExpr? LeftTime => Left;

    /// <inheritdoc/>
    public override ColumnExpr? RightTime => Right;

    /// <inheritdoc/>
    public override IEnumerable<Expr> LeftExpressions => Left is null ? base.LeftExpressions : base.LeftExpressions.Append(Left);

    /// <inheritdoc/>
    public override IEnumerable<Expr> RightExpressions => Right is null ? base.RightExpressions : base.RightExpressions.Append(Right);

    /// <inheritdoc/>
    public override JoinSpec Map(Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, Expr> pair) => this with
    {
        Keys = MapKeys(left, right),
        Residual = MapResidual(pair),
        Left = Left is null ? null : (ColumnExpr)left(Left),
        Right = Right is null ? null : (ColumnExpr)right(Right),
    };
}
