using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Oracle.Running;

/// <summary>Which columns of a query hand on what APPROX_PERCENTILE gives: within 1 % of the value that has the rank, and no nearer.</summary>
public static class ApproximateColumns
{
    public static IReadOnlySet<int> Of(LogicalQuery query) =>
        Enumerable.Range(0, query.Root.Output.Count).Where(column => IsApproximate(query.Root, column)).ToHashSet();

    private static bool IsApproximate(LogicalNode node, int column)
    {
        var inputs = LogicalTree.Children(node);
        return node switch
        {
            ProjectNode project => project.Items[column] is ColumnExpr read && IsApproximate(project.Input, read.Index),
            WindowAggregateNode x => IsCall(x.Aggregates, column - x.Keys.Count),
            GroupAggregateNode x => IsCall(x.Aggregates, column - x.Keys.Count),
            UnionNode union => union.Inputs.Any(input => IsApproximate(input, column)),
            JoinNode join when column >= join.Left.Output.Count => IsApproximate(join.Right, column - join.Left.Output.Count),
            OverNode over when column >= over.Input.Output.Count => over.Calls[column - over.Input.Output.Count].Aggregate is { Kind: AggregateKind.ApproxPercentile },
            _ => inputs.Count > 0 && column < inputs[0].Output.Count && IsApproximate(inputs[0], column),
        };
    }

    private static bool IsCall(IReadOnlyList<AggregateCall> calls, int index) => index >= 0 && index < calls.Count && calls[index].Kind == AggregateKind.ApproxPercentile;
}
