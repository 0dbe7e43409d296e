using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Analysis;

/// <summary>
/// Whether the rows that a plan holds at one time grow with the rows that come, without end: those of a stream do. A table's changelog holds the table, groups
/// are as many as their keys (what is said of them is said there), the first rows of an order as many as it says.
/// </summary>
internal static class RowGrowth
{
    public static bool IsEndless(LogicalNode node) => node switch
    {
        ScanNode scan => !scan.Stream.IsChangelog && !scan.Stream.IsLookup,
        ValuesNode or TopNNode or RankNode { ClosesBy: < 0 } => false,
        // What DISTINCT has forgotten comes again, and the first one stays.
        GroupAggregateNode aggregate => aggregate.Ttl > 0 && aggregate.Aggregates.Count == 0,
        WindowAggregateNode => true,
        JoinNode { Spec.Shape: JoinShape.Semi or JoinShape.Anti } join => IsEndless(join.Left),
        JoinNode { Spec: LookupJoin } join => IsEndless(join.Left),
        _ => LogicalTree.Children(node).Any(IsEndless),
    };
}
