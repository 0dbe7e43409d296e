using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>
/// Equality, and a bound on the event times: left - right lies between <paramref name="Lower"/> and <paramref name="Upper"/>, both included, in
/// nanoseconds. A row is kept until the other side's watermark has passed the bound.
/// </summary>
/// <param name="Left">The left event time.</param>
/// <param name="Right">The right event time.</param>
public sealed record IntervalJoin(
    JoinShape Shape,
    EquatableArray<JoinKey> Keys,
    Expr? Residual,
    ColumnExpr Left,
    ColumnExpr Right,
    long Lower,
    long Upper) : JoinSpec(Shape, Keys, Residual)
{
    /// <inheritdoc/>
    public override ColumnExpr LeftTime => Left;

    /// <inheritdoc/>
    public override ColumnExpr RightTime => Right;

    /// <inheritdoc/>
    public override IEnumerable<Expr> LeftExpressions => base.LeftExpressions.Append(Left);

    /// <inheritdoc/>
    public override IEnumerable<Expr> RightExpressions => base.RightExpressions.Append(Right);

    /// <inheritdoc/>
    public override JoinSpec Map(Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, Expr> pair) => this with
    {
        Keys = MapKeys(left, right),
        Residual = MapResidual(pair),
        Left = (ColumnExpr)left(Left),
        Right = (ColumnExpr)right(Right),
    };
}
