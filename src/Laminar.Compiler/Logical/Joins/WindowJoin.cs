using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Both sides have windows of the same kind, and rows of equal windows are joined: a window's rows are kept until the other side's watermark has passed its end.</summary>
/// <param name="Left">window_end of the left rows.</param>
/// <param name="Right">window_end of the right rows.</param>
public sealed record WindowJoin(
    JoinShape Shape,
    EquatableArray<JoinKey> Keys,
    Expr? Residual,
    ColumnExpr Left,
    ColumnExpr Right) : JoinSpec(Shape, Keys, Residual)
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
