using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>
/// A left row and the one right row of its key that its time chooses. FOR SYSTEM_TIME AS OF is one, too: the right rows are then versions, each valid until
/// the next of its key.
/// </summary>
/// <param name="Residual">Only of versions: what the version that was found has to meet.</param>
/// <param name="Left">The left event time.</param>
/// <param name="Right">The right event time.</param>
/// <param name="Direction">Where the right row lies.</param>
/// <param name="TakesEqual">Whether rows of equal times match.</param>
/// <param name="Before">How far before the left row the right one may lie, in nanoseconds; null for any time.</param>
/// <param name="After">How far after it, in nanoseconds. 0 where the right row precedes.</param>
/// <param name="IsOfVersions">It was written FOR SYSTEM_TIME AS OF.</param>
public sealed record AsofJoin(
    JoinShape Shape,
    EquatableArray<JoinKey> Keys,
    Expr? Residual,
    ColumnExpr Left,
    ColumnExpr Right,
    AsofDirection Direction,
    bool TakesEqual,
    long? Before,
    long After,
    bool IsOfVersions) : JoinSpec(Shape, Keys, Residual)
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
