using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>What is joined with what, one subtype for each kind of join.</summary>
/// <param name="Shape">Which rows come out.</param>
/// <param name="Keys">What must be equal; NULL equals nothing.</param>
/// <param name="Residual">What must be TRUE beside that, over the left columns followed by the right ones; null for nothing.</param>
public abstract record JoinSpec(JoinShape Shape, EquatableArray<JoinKey> Keys, Expr? Residual)
{
    /// <summary>Everything that is read of a left row, the residual left out.</summary>
    public virtual IEnumerable<Expr> LeftExpressions => Keys.Select(key => key.Left);

    /// <summary>Everything that is read of a right row, the residual left out.</summary>
    public virtual IEnumerable<Expr> RightExpressions => Keys.Select(key => key.Right);

    /// <summary>The left column whose watermark the join goes by; null where it goes by none.</summary>
    public virtual ColumnExpr? LeftTime => null;

    /// <summary>The right column whose watermark the join goes by; null where it goes by none.</summary>
    public virtual ColumnExpr? RightTime => null;

    /// <summary>The same join over other rows. <paramref name="pair"/> is for the residual.</summary>
    public abstract JoinSpec Map(Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, Expr> pair);

    /// <summary>The keys over other rows.</summary>
    protected EquatableArray<JoinKey> MapKeys(Func<Expr, Expr> left, Func<Expr, Expr> right) =>
        Keys.Select(key => new JoinKey(left(key.Left), right(key.Right))).ToEquatableArray();

    /// <summary>The residual over other pairs.</summary>
    protected Expr? MapResidual(Func<Expr, Expr> pair) => Residual is null ? null : pair(Residual);
}

/// <summary>Left and right value of one type that must be equal.</summary>
/// <param name="Left">Over the left columns.</param>
/// <param name="Right">Over the right columns.</param>
public sealed record JoinKey(Expr Left, Expr Right);
