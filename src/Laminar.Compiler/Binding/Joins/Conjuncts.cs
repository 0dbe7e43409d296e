using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>Conditions of a join taken apart by AND, and the sides that they read.</summary>
internal static class Conjuncts
{
    public static IEnumerable<Expr> Of(Expr condition) => condition is AndExpr and ? Of(and.Left).Concat(Of(and.Right)) : [condition];

    public static Expr? All(IEnumerable<Expr> conditions) => conditions.Aggregate((Expr?)null, (all, next) => all is null ? next : new AndExpr(all, next));

    /// <summary>The rows for which all of these are TRUE. Each is a filter of its own where a later one may fail: AND would evaluate it where an earlier one is NULL.</summary>
    public static LogicalNode Filter(LogicalNode input, IReadOnlyList<Expr> conditions) =>
        conditions.Any(Failure.Of)
            ? conditions.Aggregate(input, (node, condition) => new FilterNode(node, condition))
            : All(conditions) is { } all ? new FilterNode(input, all) : input;

    /// <summary>Whether it reads columns below <paramref name="left"/>, and others.</summary>
    public static (bool Left, bool Right) Sides(Expr condition, int left)
    {
        var columns = new HashSet<int>();
        ExpressionTree.CollectColumns(condition, columns);
        return (columns.Any(x => x < left), columns.Any(x => x >= left));
    }

    /// <summary>A condition on right columns of a pair, over the right rows.</summary>
    public static Expr OverRight(Expr condition, int left) =>
        condition is ColumnExpr column ? column with { Index = column.Index - left } : ExpressionTree.WithChildren(condition, x => OverRight(x, left));
}
