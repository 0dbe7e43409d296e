using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// WHERE over a query that joins: what it asks of columns of one side is asked before they are joined, where no row that comes out unmatched depends on it. Done
/// while binding for the same reason as in <see cref="JoinResolver"/>.
/// </summary>
internal static class JoinPushDown
{
    public static LogicalNode Filter(LogicalNode input, Expr condition)
    {
        var kept = new List<Expr>();
        var node = input;
        foreach (var part in Conjuncts.Of(condition))
        {
            if (!Failure.Of(part) && Push(node, part) is { } pushed)
            {
                node = pushed;
            }
            else
            {
                kept.Add(part);
            }
        }

        return ReferenceEquals(node, input) ? RankLimits.Filter(input, condition) : Conjuncts.Filter(node, kept);
    }

    /// <summary>The node with the condition below a join; null where there is none that lets it pass.</summary>
    private static LogicalNode? Push(LogicalNode node, Expr condition)
    {
        switch (node)
        {
            case FilterNode filter:
                return Push(filter.Input, condition) is { } filtered ? new FilterNode(filtered, filter.Predicate) : null;
            case ProjectNode project when Columns(condition).All(x => project.Items[x] is ColumnExpr):
                return Push(project.Input, ExpressionTree.Substitute(condition, project.Items)) is { } projected ? project with { Input = projected } : null;
            case JoinNode join:
                return Push(join, condition);
            default:
                return null;
        }
    }

    private static LogicalNode? Push(JoinNode join, Expr condition)
    {
        var lefts = join.Left.Output.Count;
        return Conjuncts.Sides(condition, lefts) switch
        {
            (true, false) when !join.Spec.Shape.KeepsRight() => join with { Left = Push(join.Left, condition) ?? new FilterNode(join.Left, condition) },
            // Where a right row is chosen, the condition is asked of the one that was.
            (false, true) when !join.Spec.Shape.PadsRight() && join.Spec is not (AsofJoin or LookupJoin) => Conjuncts.OverRight(condition, lefts) is var below ? join with { Right = Push(join.Right, below) ?? new FilterNode(join.Right, below) } : null,
            _ => null,
        };
    }

    private static HashSet<int> Columns(Expr condition)
    {
        var columns = new HashSet<int>();
        ExpressionTree.CollectColumns(condition, columns);
        return columns;
    }
}
