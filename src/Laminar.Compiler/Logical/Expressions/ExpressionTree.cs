using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Children of expressions, and rebuilding an expression with other children: the one place that lists every node's parts.</summary>
public static class ExpressionTree
{
    public static IEnumerable<Expr> Children(Expr expression) => expression switch
    {
        ArithmeticExpr x => [x.Left, x.Right],
        NegateExpr x => [x.Operand],
        TimeArithmeticExpr x => [x.Left, x.Right],
        CompareExpr x => [x.Left, x.Right],
        AndExpr x => [x.Left, x.Right],
        OrExpr x => [x.Left, x.Right],
        NotExpr x => [x.Operand],
        IsNullExpr x => [x.Operand],
        DistinctExpr x => [x.Left, x.Right],
        InExpr x => [x.Operand, .. x.Items],
        LikeExpr x => [x.Operand, x.Pattern],
        CaseExpr x => x.Else is null ? x.Arms.SelectMany(Parts) : x.Arms.SelectMany(Parts).Append(x.Else),
        CoalesceExpr x => x.Items,
        NullIfExpr x => [x.Left, x.Right],
        CastExpr x => [x.Operand],
        CallExpr x => x.Arguments,
        RowExpr x => x.Columns,
        ArrayExpr x => x.Items,
        _ => [],
    };

    /// <summary>
    /// The expression with <paramref name="map"/> applied to each child. Built by constructor, not by <c>with</c>, where nullability follows from the children.
    /// </summary>
    public static Expr WithChildren(Expr expression, Func<Expr, Expr> map) => expression switch
    {
        ArithmeticExpr x => new ArithmeticExpr(x.Op, map(x.Left), map(x.Right), x.Type),
        NegateExpr x => new NegateExpr(map(x.Operand)),
        TimeArithmeticExpr x => new TimeArithmeticExpr(x.Op, map(x.Left), map(x.Right), x.Type),
        CompareExpr x => new CompareExpr(x.Op, map(x.Left), map(x.Right)),
        AndExpr x => new AndExpr(map(x.Left), map(x.Right)),
        OrExpr x => new OrExpr(map(x.Left), map(x.Right)),
        NotExpr x => new NotExpr(map(x.Operand)),
        IsNullExpr x => new IsNullExpr(map(x.Operand), x.Negated),
        DistinctExpr x => new DistinctExpr(map(x.Left), map(x.Right), x.Negated),
        InExpr x => x with { Operand = map(x.Operand), Items = Each(x.Items, map) },
        LikeExpr x => new LikeExpr(map(x.Operand), map(x.Pattern), x.Escape, x.IgnoreCase, x.Negated),
        CaseExpr x => x with { Arms = x.Arms.Select(arm => new CaseArm(map(arm.When), map(arm.Then))).ToEquatableArray(), Else = x.Else is null ? null : map(x.Else) },
        CoalesceExpr x => x with { Items = Each(x.Items, map) },
        NullIfExpr x => new NullIfExpr(map(x.Left), map(x.Right)),
        CastExpr x => x with { Operand = map(x.Operand) },
        CallExpr x => x with { Arguments = Each(x.Arguments, map) },
        RowExpr x => x with { Columns = Each(x.Columns, map) },
        ArrayExpr x => x with { Items = Each(x.Items, map) },
        _ => expression,
    };

    /// <summary>Replaces each column by what <paramref name="columns"/> has at its index.</summary>
    public static Expr Substitute(Expr expression, IReadOnlyList<Expr> columns) =>
        expression is ColumnExpr column ? columns[column.Index] : WithChildren(expression, child => Substitute(child, columns));

    public static EquatableArray<Expr> Substitute(EquatableArray<Expr> expressions, IReadOnlyList<Expr> columns) =>
        Each(expressions, x => Substitute(x, columns));

    /// <summary>Adds the index of each column that is read.</summary>
    public static void CollectColumns(Expr? expression, ISet<int> columns)
    {
        if (expression is ColumnExpr column)
        {
            columns.Add(column.Index);
        }
        else if (expression is not null)
        {
            foreach (var child in Children(expression))
            {
                CollectColumns(child, columns);
            }
        }
    }

    /// <summary>How many nodes it has, counted up to <paramref name="limit"/>.</summary>
    public static int Size(Expr expression, int limit)
    {
        var size = 1;
        foreach (var child in Children(expression))
        {
            if (size >= limit)
            {
                break;
            }

            size += Size(child, limit - size);
        }

        return size;
    }

    private static EquatableArray<Expr> Each(EquatableArray<Expr> items, Func<Expr, Expr> map) => items.Select(map).ToEquatableArray();

    private static IEnumerable<Expr> Parts(CaseArm arm) => [arm.When, arm.Then];
}
