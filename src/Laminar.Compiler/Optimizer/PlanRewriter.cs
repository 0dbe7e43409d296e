using System;
using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Walks the chain of operators from the scan upwards: a loop, because queries over queries may make it long.</summary>
internal static class PlanRewriter
{
    /// <summary>Rebuilds each node over its new input, then lets <paramref name="rewrite"/> replace it.</summary>
    public static LogicalNode BottomUp(LogicalNode root, Func<LogicalNode, LogicalNode> rewrite)
    {
        var above = new Stack<LogicalNode>();
        var node = root;
        while (LogicalTree.InputOf(node) is { } input)
        {
            above.Push(node);
            node = input;
        }

        node = rewrite(node);
        while (above.Count > 0)
        {
            node = rewrite(WithInput(above.Pop(), node));
        }

        return node;
    }

    /// <summary>Filters and the like are made anew: their output is their input's.</summary>
    private static LogicalNode WithInput(LogicalNode node, LogicalNode input) => node switch
    {
        FilterNode filter => new FilterNode(input, filter.Predicate),
        ProjectNode project => project with { Input = input },
        WindowAggregateNode aggregate => aggregate with { Input = input },
        ExpandNode expand => expand with { Input = input },
        WindowAssignNode assign => assign with { Input = input },
        LateNode late => late with { Input = input },
        GroupAggregateNode aggregate => aggregate with { Input = input },
        TopNNode top => new TopNNode(input, top.Order, top.Limit),
        _ => node,
    };
}
