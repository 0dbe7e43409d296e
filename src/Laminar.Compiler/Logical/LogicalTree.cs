using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>The shape of plans: the one place that lists every node's inputs. Queries over queries make long chains: walk them by loops.</summary>
public static class LogicalTree
{
    /// <summary>Where a node's rows come from, in order; none for a scan.</summary>
    public static EquatableArray<LogicalNode> Children(LogicalNode node) => node switch
    {
        FilterNode x => EquatableArray.Of(x.Input),
        ProjectNode x => EquatableArray.Of(x.Input),
        WindowAggregateNode x => EquatableArray.Of(x.Input),
        GroupAggregateNode x => EquatableArray.Of(x.Input),
        TopNNode x => EquatableArray.Of(x.Input),
        TimeOrderNode x => EquatableArray.Of(x.Input),
        RankNode x => EquatableArray.Of(x.Input),
        OverNode x => EquatableArray.Of(x.Input),
        MatchNode x => EquatableArray.Of(x.Input),
        GapFillNode x => EquatableArray.Of(x.Input),
        WindowSortNode x => EquatableArray.Of(x.Input),
        ExpandNode x => EquatableArray.Of(x.Input),
        UnnestNode x => EquatableArray.Of(x.Input),
        RepeatNode x => EquatableArray.Of(x.Input),
        WindowAssignNode x => EquatableArray.Of(x.Input),
        LateNode x => EquatableArray.Of(x.Input),
        ProbeNode x => EquatableArray.Of(x.Input),
        UnionNode x => x.Inputs,
        JoinNode x => EquatableArray.Of(x.Left, x.Right),
        _ => default,
    };

    /// <summary>The node over other inputs, as many as it had. Filters and the like are made anew: their output is their input's.</summary>
    public static LogicalNode WithChildren(LogicalNode node, EquatableArray<LogicalNode> inputs) => node switch
    {
        FilterNode x => new FilterNode(inputs[0], x.Predicate),
        ProjectNode x => x with { Input = inputs[0] },
        WindowAggregateNode x => x with { Input = inputs[0] },
        GroupAggregateNode x => x with { Input = inputs[0] },
        TopNNode x => new TopNNode(inputs[0], x.Order, x.Limit),
        TimeOrderNode x => new TimeOrderNode(inputs[0], x.TimeColumn) { NeedsAll = x.NeedsAll },
        OverNode x => x with { Input = inputs[0] },
        RankNode x => x with { Input = inputs[0] },
        MatchNode x => x with { Input = inputs[0] },
        GapFillNode x => x with { Input = inputs[0] },
        WindowSortNode x => new WindowSortNode(inputs[0], x.Order),
        ExpandNode x => x with { Input = inputs[0] },
        UnnestNode x => x with { Input = inputs[0] },
        RepeatNode => new RepeatNode(inputs[0]),
        WindowAssignNode x => x with { Input = inputs[0] },
        LateNode x => x with { Input = inputs[0] },
        ProbeNode x => x with { Input = inputs[0] },
        UnionNode x => x with { Inputs = inputs },
        JoinNode x => x with { Left = inputs[0], Right = inputs[1] },
        _ => node,
    };

    /// <summary>The node and all below it, each before its inputs, and those from the first to the last.</summary>
    public static IEnumerable<LogicalNode> Downwards(LogicalNode node) => WithDepth(node).Select(x => x.Node);

    /// <summary>As <see cref="Downwards"/>, with how far below the root each is.</summary>
    public static IEnumerable<(LogicalNode Node, int Depth)> WithDepth(LogicalNode root)
    {
        var open = new Stack<(LogicalNode Node, int Depth)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            foreach (var input in Children(next.Node).Reverse())
            {
                open.Push((input, next.Depth + 1));
            }
        }
    }

    /// <summary>An expression over a union, over one of its inputs: the same columns, held as that holds them.</summary>
    public static Expr Over(Expr expression, LogicalNode input) =>
        ExpressionTree.Substitute(expression, input.Output.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToList());

    /// <summary>Rebuilds each node over its new inputs, then lets <paramref name="rewrite"/> replace it.</summary>
    public static LogicalNode BottomUp(LogicalNode root, Func<LogicalNode, LogicalNode> rewrite)
    {
        var done = new Stack<LogicalNode>();
        foreach (var node in Downwards(root).Reverse())
        {
            // The inputs were done before, the first of them last.
            var inputs = Children(node).Select(_ => done.Pop()).ToEquatableArray();
            done.Push(rewrite(inputs.Count == 0 ? node : WithChildren(node, inputs)));
        }

        return done.Pop();
    }
}
