using System.Collections.Generic;

namespace Laminar.Compiler.Logical;

/// <summary>The shape of plans. Queries over queries make long chains: walk them by loops.</summary>
public static class LogicalTree
{
    /// <summary>Where a node's rows come from; null for a scan.</summary>
    public static LogicalNode? InputOf(LogicalNode node) => node switch
    {
        FilterNode filter => filter.Input,
        ProjectNode project => project.Input,
        WindowAggregateNode aggregate => aggregate.Input,
        ExpandNode expand => expand.Input,
        WindowAssignNode assign => assign.Input,
        LateNode late => late.Input,
        GroupAggregateNode aggregate => aggregate.Input,
        TopNNode top => top.Input,
        _ => null,
    };

    /// <summary>The node and all below it, down to the scan.</summary>
    public static IEnumerable<LogicalNode> Downwards(LogicalNode node)
    {
        for (LogicalNode? next = node; next is not null; next = InputOf(next))
        {
            yield return next;
        }
    }
}
