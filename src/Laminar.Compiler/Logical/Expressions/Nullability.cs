using System;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Expressions whose operands have become nullable.</summary>
public static class Nullability
{
    /// <summary>The expression with other children; it can be NULL where one of them now makes it so.</summary>
    public static Expr WithChildren(Expr expression, Func<Expr, Expr> map)
    {
        var rebuilt = ExpressionTree.WithChildren(expression, map);
        return rebuilt switch
        {
            { Nullable: true } => rebuilt,
            InExpr x when x.Operand.Nullable || x.Items.Any(item => item.Nullable) => x with { Nullable = true },
            CaseExpr x when x.Else is null or { Nullable: true } || x.Arms.Any(arm => arm.Then.Nullable) => x with { Nullable = true },
            CoalesceExpr x when x.Items.All(item => item.Nullable) => x with { Nullable = true },
            CastExpr x when x.Operand.Nullable => x with { Nullable = true },
            CallExpr x when x.Arguments.Any(item => item.Nullable) => x with { Nullable = true },
            _ => rebuilt,
        };
    }
}
