using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>
/// Equality, and a bound on the event times: left - right lies between <paramref name="Lower"/> and <paramref name="Upper"/>, both included, in
/// nanoseconds. A row is kept until the other side's watermark has passed the bound. Instead of a constant a side's rows may have an end of their own each.
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
    /// <summary>How late the right row may be, told by the left one; <see cref="Lower"/> is then nothing. Null where the bound is constant.</summary>
    public JoinEnd? LeftEnd { get; init; }

    /// <summary>How late the left row may be, told by the right one; <see cref="Upper"/> is then nothing. Null where the bound is constant.</summary>
    public JoinEnd? RightEnd { get; init; }

    /// <inheritdoc/>
    public override ColumnExpr LeftTime => Left;

    /// <inheritdoc/>
    public override ColumnExpr RightTime => Right;

    /// <inheritdoc/>
    public override IEnumerable<Expr> LeftExpressions => LeftEnd is null ? base.LeftExpressions.Append(Left) : base.LeftExpressions.Append(Left).Append(LeftEnd.Value);

    /// <inheritdoc/>
    public override IEnumerable<Expr> RightExpressions => RightEnd is null ? base.RightExpressions.Append(Right) : base.RightExpressions.Append(Right).Append(RightEnd.Value);

    /// <inheritdoc/>
    public override JoinSpec Map(Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, Expr> pair) => this with
    {
        Keys = MapKeys(left, right),
        Residual = MapResidual(pair),
        Left = (ColumnExpr)left(Left),
        Right = (ColumnExpr)right(Right),
        LeftEnd = LeftEnd is null ? null : LeftEnd with { Value = left(LeftEnd.Value) },
        RightEnd = RightEnd is null ? null : RightEnd with { Value = right(RightEnd.Value) },
    };
}
