using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>
/// Computes what is constant and drops what can make no difference. An operand is dropped only where it cannot fail, or is never evaluated: which rows
/// fail stays the same.
/// </summary>
public static class ExpressionFolder
{
    private static readonly ConstantExpr True = new(true, SqlType.Boolean);
    private static readonly ConstantExpr False = new(false, SqlType.Boolean);

    public static Expr Fold(Expr expr)
    {
        if (expr is ConstantExpr or ColumnExpr)
        {
            return expr;
        }

        var folded = ExpressionTree.WithChildren(expr, Fold);
        return ConstantEvaluator.Evaluate(folded) is { Constant: { } constant } ? constant with { Type = expr.Type } : Simplify(folded);
    }

    private static Expr Simplify(Expr expr) => expr switch
    {
        AndExpr x => Logical(x, x.Left, x.Right, decisive: false),
        OrExpr x => Logical(x, x.Left, x.Right, decisive: true),
        NotExpr { Operand: NotExpr inner } => inner.Operand,
        IsNullExpr { Operand.Nullable: false } x when !Failure.Of(x.Operand) => new ConstantExpr(x.Negated, SqlType.Boolean),
        IsNullExpr { Operand: CaseExpr { Arms.Count: 1, Else: null } @case } x when !@case.Arms[0].When.Nullable && !@case.Arms[0].Then.Nullable && !Failure.Of(@case.Arms[0].Then) => x.Negated ? @case.Arms[0].When : new NotExpr(@case.Arms[0].When),
        CallExpr x when RowFolding.IsField(x) => RowFolding.Field(x),
        InExpr { Items.Count: 1 } x => new CompareExpr(x.Negated ? CompareOp.NotEqual : CompareOp.Equal, x.Operand, x.Items[0]),
        ArithmeticExpr x => Strict(x, x.Left, x.Right),
        TimeArithmeticExpr x => Strict(x, x.Left, x.Right),
        CompareExpr x => Strict(x, x.Left, x.Right),
        CaseExpr x => Case(x),
        CoalesceExpr x => Coalesce(x),
        _ => expr,
    };

    /// <summary>NULL on one side is NULL, unless the other side fails first.</summary>
    private static Expr Strict(Expr expr, Expr left, Expr right) =>
        IsNull(left) && !Failure.Of(right) || IsNull(right) && !Failure.Of(left) ? new ConstantExpr(null, expr.Type) : expr;

    private static Expr Logical(Expr expr, Expr left, Expr right, bool decisive)
    {
        if (IsConstant(left, decisive) || IsConstant(right, !decisive))
        {
            return left;
        }

        if (IsConstant(left, !decisive))
        {
            return right;
        }

        return IsConstant(right, decisive) && !Failure.Of(left) ? decisive ? True : False : expr;
    }

    /// <summary>Arms that are never taken go; an arm that is always taken is the ELSE.</summary>
    private static Expr Case(CaseExpr expr)
    {
        var arms = new List<CaseArm>();
        var otherwise = expr.Else;
        foreach (var arm in expr.Arms)
        {
            if (IsConstant(arm.When, true))
            {
                otherwise = arm.Then;
                break;
            }

            if (arm.When is not ConstantExpr)
            {
                arms.Add(arm);
            }
        }

        return arms.Count == 0 ? otherwise ?? new ConstantExpr(null, expr.Type) : expr with { Arms = arms.ToEquatableArray(), Else = otherwise };
    }

    /// <summary>NULL constants go, and whatever stands after a value that is never NULL.</summary>
    private static Expr Coalesce(CoalesceExpr expr)
    {
        var items = new List<Expr>();
        foreach (var item in expr.Items.Where(x => !IsNull(x)))
        {
            items.Add(item);
            if (!item.Nullable)
            {
                break;
            }
        }

        return items.Count switch
        {
            0 => new ConstantExpr(null, expr.Type),
            1 => items[0],
            _ => new CoalesceExpr(items.ToEquatableArray(), expr.Type, items.All(x => x.Nullable)),
        };
    }

    private static bool IsNull(Expr expr) => expr is ConstantExpr { Value: null };

    private static bool IsConstant(Expr expr, bool value) => expr is ConstantExpr constant && Equals(constant.Value, value);
}
