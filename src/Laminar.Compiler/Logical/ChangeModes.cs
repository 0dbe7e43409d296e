using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Which plans take rows back that they have handed out.</summary>
public static class ChangeModes
{
    /// <summary>Whether a node's rows are final. What a reader is told is decided on the plan as it was bound: optimising changes nothing of it.</summary>
    public static bool IsAppendOnly(LogicalNode node) => node switch
    {
        WindowAggregateNode aggregate => aggregate.Emission.IsAppendOnly,
        GroupAggregateNode aggregate => aggregate.Aggregates.Count == 0 && IsAppendOnly(aggregate.Input),
        ScanNode scan => !scan.Stream.IsChangelog,
        TopNNode or RankNode { ClosesBy: < 0 } => false,
        JoinNode { Spec: AsofJoin or LookupJoin } join => IsAppendOnly(join.Left),
        JoinNode { Spec: RegularJoin { Shape: not (JoinShape.Inner or JoinShape.Semi) } } => false,
        _ => LogicalTree.Children(node).All(IsAppendOnly),
    };
}
