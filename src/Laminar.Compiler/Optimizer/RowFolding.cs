using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>A field of a ROW that is made of expressions is one of these: a row that a sub-query hands on as a whole is then never made.</summary>
internal static class RowFolding
{
    public static bool IsField(Expr expr) => expr is CallExpr { Function: { ClrClass: "Rows", Name: "." } };

    /// <summary>The expression with such fields taken out of their rows.</summary>
    public static Expr Fold(Expr expr)
    {
        var folded = ExpressionTree.WithChildren(expr, Fold);
        return IsField(folded) ? Field((CallExpr)folded) : folded;
    }

    /// <summary>What a field of a row is that one of the items makes; null where the expression is no field of one.</summary>
    public static Expr? FieldOver(Expr expr, IReadOnlyList<Expr> items)
    {
        if (!IsField(expr))
        {
            return null;
        }

        var call = (CallExpr)expr;
        var row = call.Arguments[0] is ColumnExpr column ? column.Index < items.Count ? items[column.Index] : null : FieldOver(call.Arguments[0], items);
        var made = row is null ? null : call with { Arguments = EquatableArray.Of(row, call.Arguments[1]) };
        return made is null || Field(made) is var field && ReferenceEquals(field, made) ? null : field;
    }

    public static Expr Field(CallExpr call)
    {
        var index = (int)((ConstantExpr)call.Arguments[1]).Value!;
        if (call.Arguments[0] is ArrayExpr row && !row.Items.Any(Failure.Of))
        {
            return row.Items[index];
        }

        if (call.Arguments[0] is not CaseExpr { Arms: { Count: 1 } arms, Else: null } || arms[0].Then is not ArrayExpr made || made.Items.Any(Failure.Of))
        {
            return call;
        }

        var item = made.Items[index];
        return IsThereIf(item, arms[0].When) ? item : new CaseExpr(EquatableArray.Of(new CaseArm(arms[0].When, item)), null, item.Type, true);
    }

    /// <summary>Whether the item is NULL wherever the condition, that any of several values is there, does not hold.</summary>
    private static bool IsThereIf(Expr item, Expr condition)
    {
        var values = Values(condition).ToList();
        return values.Contains(item)
            || item is CaseExpr { Arms: { Count: 1 } arms, Else: null } && Values(arms[0].When).ToList() is { Count: > 0 } inner && inner.All(values.Contains);
    }

    /// <summary>x and y of x IS NOT NULL OR y IS NOT NULL; none where it is anything else.</summary>
    private static IEnumerable<Expr> Values(Expr condition) => condition switch
    {
        OrExpr x when Values(x.Left).Any() && Values(x.Right).Any() => Values(x.Left).Concat(Values(x.Right)),
        IsNullExpr { Negated: true } x => [x.Operand],
        _ => [],
    };
}
