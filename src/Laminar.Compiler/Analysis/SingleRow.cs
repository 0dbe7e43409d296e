using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Analysis;

/// <summary>Whether a plan has one row at most at any time, for each combination of values of some of its columns.</summary>
internal static class SingleRow
{
    public static bool Of(LogicalNode node, IEnumerable<int> given)
    {
        var known = new HashSet<int>(given);
        while (true)
        {
            switch (node)
            {
                case FilterNode filter:
                    known.UnionWith(Constants(filter.Predicate));
                    node = filter.Input;
                    break;
                case ProjectNode project:
                    known = [.. known.Select(i => project.Items[i]).OfType<ColumnExpr>().Select(x => x.Index)];
                    node = project.Input;
                    break;
                case TimeOrderNode or WindowSortNode:
                    node = LogicalTree.Children(node)[0];
                    break;
                case GroupAggregateNode aggregate:
                    return Enumerable.Range(0, aggregate.Keys.Count).All(known.Contains);
                case WindowAggregateNode aggregate:
                    return Enumerable.Range(0, aggregate.Keys.Count).All(known.Contains) && HasWindow(aggregate, known);
                case ScanNode { Stream: { IsChangelog: true, Key.Count: > 0 } stream }:
                    return stream.Key.All(known.Contains);
                case TopNNode top:
                    return top.Limit == 1;
                case RankNode { Limit: 1, Kind: RankKind.RowNumber } rank:
                    return rank.Partition.All(known.Contains);
                case ValuesNode values:
                    return values.Rows.Count <= 1;
                default:
                    return false;
            }
        }
    }

    /// <summary>Its end tells a window apart, and its start where windows have one length, or are a key's.</summary>
    private static bool HasWindow(WindowAggregateNode aggregate, HashSet<int> known) =>
        known.Contains(aggregate.Output.Count - 1) || aggregate.Window.Kind != WindowKind.Cumulate && known.Contains(aggregate.Output.Count - 2);

    private static IEnumerable<int> Constants(Expr predicate) => predicate switch
    {
        AndExpr and => Constants(and.Left).Concat(Constants(and.Right)),
        CompareExpr { Op: CompareOp.Equal, Left: ColumnExpr column, Right: ConstantExpr } => [column.Index],
        CompareExpr { Op: CompareOp.Equal, Left: ConstantExpr, Right: ColumnExpr column } => [column.Index],
        _ => [],
    };
}
