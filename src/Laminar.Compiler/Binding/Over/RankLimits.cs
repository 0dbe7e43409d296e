using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;

namespace Laminar.Compiler.Binding;

/// <summary>
/// WHERE rn &lt;= n over a query that has a rank as its column rn: the bound goes to where rows are ranked, and the condition, which then says nothing more, goes.
/// Of several ranks of one window the first to be bounded bounds the rows; conditions on the others stay.
/// </summary>
internal static class RankLimits
{
    private const int Most = 1_000_000;

    /// <summary>The rows of <paramref name="input"/> for which the condition is TRUE.</summary>
    public static LogicalNode Filter(LogicalNode input, Expr predicate)
    {
        var kept = new List<Expr>();
        foreach (var part in Parts(predicate))
        {
            if (Bound(part) is var (column, limit, isAll) && WithLimit(input, column, limit) is { } limited)
            {
                input = limited;
                if (isAll || limit == 1)
                {
                    continue;
                }
            }

            kept.Add(part);
        }

        return kept.Count == 0 ? input : new FilterNode(input, kept.Aggregate((x, y) => new AndExpr(x, y)));
    }

    /// <summary>The column, its bound, and whether the bound is all that the condition says: rn = 3 says more.</summary>
    private static (ColumnExpr Column, int Limit, bool IsAll)? Bound(Expr part)
    {
        if (part is not CompareExpr compare || compare.Op == CompareOp.NotEqual)
        {
            return null;
        }

        var (left, op, right) = Column(compare.Left) is null ? (compare.Right, Turned(compare.Op), compare.Left) : (compare.Left, compare.Op, compare.Right);
        if (Column(left) is not { } column || op is CompareOp.Greater or CompareOp.GreaterOrEqual || ConstantEvaluator.Evaluate(right) is not { Constant.Value: long number })
        {
            return null;
        }

        var limit = op == CompareOp.Less ? number - 1 : number;
        return limit is >= 1 and <= Most ? (column, (int)limit, op != CompareOp.Equal) : null;
    }

    private static ColumnExpr? Column(Expr expr) => expr as ColumnExpr;

    private static CompareOp Turned(CompareOp op) => op switch
    {
        CompareOp.Less => CompareOp.Greater,
        CompareOp.LessOrEqual => CompareOp.GreaterOrEqual,
        CompareOp.Greater => CompareOp.Less,
        CompareOp.GreaterOrEqual => CompareOp.LessOrEqual,
        _ => op,
    };

    /// <summary>The same rows, those of a rank above the limit left out; null where the column is no rank.</summary>
    private static LogicalNode? WithLimit(LogicalNode node, ColumnExpr column, int limit)
    {
        switch (node)
        {
            case RankNode rank when column.Index >= rank.Input.Output.Count && rank.Shown[column.Index - rank.Input.Output.Count] is var kind && (rank.Limit == 0 || kind == rank.Kind):
                return rank with { Kind = kind, Limit = rank.Limit == 0 ? limit : System.Math.Min(rank.Limit, limit) };
            case ProjectNode project when project.Items[column.Index] is ColumnExpr below:
                return WithLimit(project.Input, below, limit) is { } input ? project with { Input = input } : null;
            case FilterNode filter:
                return WithLimit(filter.Input, column, limit) is { } kept ? new FilterNode(kept, filter.Predicate) : null;
            default:
                return null;
        }
    }

    private static IEnumerable<Expr> Parts(Expr predicate) =>
        predicate is AndExpr and ? Parts(and.Left).Concat(Parts(and.Right)) : new[] { predicate };
}
