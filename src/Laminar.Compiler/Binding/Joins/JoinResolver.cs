using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// What ON and WHERE say, put where it belongs: what concerns one side is asked of its rows before they are joined, wherever that gives the same rows; what
/// concerns both is the join's; the rest is asked of its rows. That is settled here, and not by the optimiser, because rows that are dropped before a join are
/// never late for it.
/// </summary>
internal sealed class JoinResolver(BindingContext context)
{
    /// <summary>The node with these conditions, over its columns, in place.</summary>
    public LogicalNode Resolve(LogicalNode node, PendingJoin? pending, IReadOnlyList<Expr> conditions)
    {
        if (node is UnnestNode unnest && pending is not null)
        {
            return Resolve(unnest, pending, conditions);
        }

        if (pending is null || node is not JoinNode join)
        {
            return Conjuncts.Filter(node, conditions);
        }

        var sorted = Sort(join, pending, conditions);
        var left = pending.Probes is { } probes ? Probe((ProbeNode)join.Left, probes, pending.Left, sorted.Left) : Resolve(join.Left, pending.Left, sorted.Left);
        var right = Resolve(join.Right, pending.Right, sorted.Right);
        var joined = pending.Match is { } match
            ? new AsofClassifier(context, pending, match, left, right, join.Spec.Shape).Classify(sorted.Pair)
            : pending.LooksUp ? new LookupBinder(context, pending, left, right, join.Spec.Shape).Classify(sorted.Pair)
            : new JoinClassifier(context, pending, left, right, join.Spec.Shape).Classify(sorted.Pair, sorted.Above);
        return Conjuncts.Filter(joined, sorted.Above);
    }

    /// <summary>Conditions on what is unnested are asked below it.</summary>
    private LogicalNode Resolve(UnnestNode unnest, PendingJoin pending, IReadOnlyList<Expr> conditions)
    {
        var below = conditions.Where(x => !Failure.Of(x) && Conjuncts.Sides(x, unnest.Input.Output.Count) is (true, false)).ToList();
        return Conjuncts.Filter(unnest with { Input = Resolve(unnest.Input, pending, below) }, conditions.Where(x => !below.Contains(x)).ToList());
    }

    /// <summary>What is asked of the left rows alone is asked before they are made several.</summary>
    private LogicalNode Probe(ProbeNode node, ProbeTimes probes, PendingJoin? pending, IReadOnlyList<Expr> conditions)
    {
        var below = conditions.Where(x => Conjuncts.Sides(x, node.Input.Output.Count) is (true, false)).ToList();
        return Conjuncts.Filter(probes.Over(Resolve(node.Input, pending, below)), conditions.Where(x => !below.Contains(x)).ToList());
    }

    private static Sorted Sort(JoinNode join, PendingJoin pending, IReadOnlyList<Expr> conditions)
    {
        var lefts = join.Left.Output.Count;
        var shape = join.Spec.Shape;
        var sorted = new Sorted([], [], [], []);
        foreach (var condition in pending.Conditions)
        {
            // A row that ON drops still comes out where its side is kept. ON of an ASOF JOIN says which right rows are looked at: one on which it fails is a bad row.
            var sides = Conjuncts.Sides(condition, lefts);
            var moves = !Failure.Of(condition);
            var isOfRight = !pending.LooksUp && sides is (false, true) && (pending.Match is { } match ? !match.IsOfVersions : moves && !shape.KeepsRight());
            Add(condition, moves && sides is (true, false) && !shape.KeepsLeft(), isOfRight, true);
        }

        // Where a right row is chosen, WHERE looks at the one that was.
        foreach (var condition in conditions)
        {
            var sides = Conjuncts.Sides(condition, lefts);
            var moves = !Failure.Of(condition);
            var chooses = pending.Match is not null || pending.LooksUp;
            var isOfPair = !chooses && shape == JoinShape.Inner && sides is (true, true) && (moves || JoinClassifier.IsKeyOrBound(condition, lefts));
            Add(condition, moves && sides is (true, false) && !shape.KeepsRight(), moves && sides is (false, true) && !shape.PadsRight() && !chooses, isOfPair);
        }

        return sorted;

        void Add(Expr condition, bool isOfLeft, bool isOfRight, bool isOfPair)
        {
            if (isOfLeft)
            {
                sorted.Left.Add(Over(condition, join.Left.Output, 0));
            }
            else if (isOfRight)
            {
                sorted.Right.Add(Over(condition, join.Right.Output, lefts));
            }
            else
            {
                (isOfPair ? sorted.Pair : sorted.Above).Add(condition);
            }
        }
    }

    /// <summary>Over the rows of one side, whose columns may be NULL less often than those of the pair.</summary>
    private static Expr Over(Expr condition, EquatableArray<RowColumn> columns, int start) => condition is ColumnExpr column
        ? column with { Index = column.Index - start, Nullable = columns[column.Index - start].Nullable }
        : ExpressionTree.WithChildren(condition, x => Over(x, columns, start));

    private sealed record Sorted(List<Expr> Left, List<Expr> Right, List<Expr> Pair, List<Expr> Above);
}
