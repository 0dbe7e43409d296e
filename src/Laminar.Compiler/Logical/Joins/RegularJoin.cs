using System;

namespace Laminar.Compiler.Logical;

/// <summary>Equality alone: any later row of either side may match.</summary>
public sealed record RegularJoin(JoinShape Shape, EquatableArray<JoinKey> Keys, Expr? Residual) : JoinSpec(Shape, Keys, Residual)
{
    /// <inheritdoc/>
    public override JoinSpec Map(Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, Expr> pair) =>
        this with { Keys = MapKeys(left, right), Residual = MapResidual(pair) };
}
