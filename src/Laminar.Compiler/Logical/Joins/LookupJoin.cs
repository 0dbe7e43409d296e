using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>A left row and what a table holds for its key when the row comes. Later changes of the table are for later rows; nothing is taken back.</summary>
/// <param name="Identity">The table's own key, over the right columns: a row that comes again takes the place of the one before. None where rows are only added, or taken back.</param>
public sealed record LookupJoin(JoinShape Shape, EquatableArray<JoinKey> Keys, Expr? Residual, EquatableArray<Expr> Identity) : JoinSpec(Shape, Keys, Residual)
{
    /// <inheritdoc/>
    public override IEnumerable<Expr> RightExpressions => base.RightExpressions.Concat(Identity);

    /// <inheritdoc/>
    public override JoinSpec Map(Func<Expr, Expr> left, Func<Expr, Expr> right, Func<Expr, Expr> pair) => this with
    {
        Keys = MapKeys(left, right),
        Residual = MapResidual(pair),
        Identity = Identity.Select(right).ToEquatableArray(),
    };
}
