using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>
/// Leaves out columns that nobody reads: items of projections, and aggregates (but not one whose argument may fail: its row would no longer). The scan
/// keeps its columns; what is read of them is seen from the expressions above.
/// </summary>
internal sealed partial class ColumnPruning : IPass
{
    public string Name => "column pruning";

    public LogicalNode Run(LogicalNode node) => Prune(node, new SortedSet<int>(Enumerable.Range(0, node.Output.Count))).Node;

    /// <summary>The node with at least the columns asked for, and where each old column is now.</summary>
    private static (LogicalNode Node, int[] Moved) Prune(LogicalNode node, SortedSet<int> read) => node switch
    {
        FilterNode filter => PruneFilter(filter, read),
        ProjectNode project => PruneProject(project, read),
        WindowAggregateNode aggregate => PruneAggregate(aggregate, read),
        ExpandNode expand => PruneExpand(expand, read),
        UnnestNode unnest => PruneUnnest(unnest, read),
        RepeatNode repeat => PruneRepeat(repeat, read),
        WindowAssignNode assign => PruneAdded(assign.Input, assign.Output, assign.TimeColumn, read, (input, time, output) => new WindowAssignNode(input, assign.Window, time, output)),
        ProbeNode probe => PruneAdded(probe.Input, probe.Output, probe.TimeColumn, read, (input, time, output) => new ProbeNode(input, time, probe.Offsets, output)),
        LateNode { Sessions: { } sessions } late => PruneLate(late, sessions, read),
        LateNode late => PruneAdded(late.Input, late.Output, late.TimeColumn, read, (input, time, output) => new LateNode(input, late.Window, time, late.Lateness, output)),
        GroupAggregateNode aggregate => PruneAggregate(aggregate, read),
        TimeOrderNode order => PruneTimeOrder(order, read),
        OverNode over => PruneOver(over, read),
        RankNode rank => PruneRank(rank, read),
        MatchNode match => PruneMatch(match, read),
        GapFillNode gaps => PruneGapFill(gaps, read),
        TopNNode top => PruneOrder(top.Input, top.Order, read, (input, order) => new TopNNode(input, order, top.Limit)),
        WindowSortNode sort => PruneOrder(sort.Input, sort.Order, read, (input, order) => new WindowSortNode(input, order)),
        UnionNode union => PruneUnion(union, read),
        ValuesNode values => PruneValues(values, read),
        JoinNode join => PruneJoin(join, read),
        _ => (node, Enumerable.Range(0, node.Output.Count).ToArray()),
    };

    private static (LogicalNode Node, int[] Moved) PruneFilter(FilterNode filter, SortedSet<int> read)
    {
        var needed = new SortedSet<int>(read);
        ExpressionTree.CollectColumns(filter.Predicate, needed);
        var (input, moved) = Prune(filter.Input, needed);
        return (new FilterNode(input, Move(filter.Predicate, moved)), moved);
    }

    private static (LogicalNode Node, int[] Moved) PruneProject(ProjectNode project, SortedSet<int> read)
    {
        var needed = new SortedSet<int>();
        foreach (var index in read)
        {
            ExpressionTree.CollectColumns(project.Items[index], needed);
        }

        var (input, moved) = Prune(project.Input, needed);
        var items = read.Select(x => Move(project.Items[x], moved)).ToEquatableArray();
        var output = read.Select(x => project.Output[x]).ToEquatableArray();
        return (new ProjectNode(input, items, output), Places(read, project.Output.Count));
    }

    /// <summary>A node that hands its input's columns on and adds some of its own, which stay.</summary>
    private static (LogicalNode Node, int[] Moved) PruneAdded(
        LogicalNode input,
        EquatableArray<RowColumn> output,
        int time,
        SortedSet<int> read,
        Func<LogicalNode, int, EquatableArray<RowColumn>, LogicalNode> make)
    {
        var own = input.Output.Count;
        var (pruned, moved) = Prune(input, new SortedSet<int>(read.Where(x => x < own)) { time });
        var added = output.Skip(own).ToList();
        var places = moved.Concat(added.Select((_, i) => pruned.Output.Count + i)).ToArray();
        return (make(pruned, moved[time], pruned.Output.Concat(added).ToEquatableArray()), places);
    }

    /// <summary>What sessions are told apart by stays, too.</summary>
    private static (LogicalNode Node, int[] Moved) PruneLate(LateNode late, LateSessions sessions, SortedSet<int> read)
    {
        var own = late.Input.Output.Count;
        var needed = Needed(sessions.Keys, sessions.Aggregates.ToList(), [late.TimeColumn, .. read.Where(x => x < own)]);
        var (input, moved) = Prune(late.Input, needed);
        var output = input.Output.Select(x => x with { TimeLag = null }).Append(late.Output[own]).ToEquatableArray();
        var pruned = new LateNode(input, late.Window, moved[late.TimeColumn], late.Lateness, output)
        {
            Sessions = new LateSessions(Move(sessions.Keys, moved), Move(sessions.Aggregates.ToList(), moved)),
        };
        return (pruned, [.. moved, input.Output.Count]);
    }

    private static (LogicalNode Node, int[] Moved) PruneOrder(
        LogicalNode ordered, EquatableArray<SortKey> order, SortedSet<int> read, Func<LogicalNode, EquatableArray<SortKey>, LogicalNode> make)
    {
        var needed = new SortedSet<int>(read);
        foreach (var key in order)
        {
            ExpressionTree.CollectColumns(key.Value, needed);
        }

        var (input, moved) = Prune(ordered, needed);
        return (make(input, order.Select(x => x with { Value = Move(x.Value, moved) }).ToEquatableArray()), moved);
    }

    /// <summary>Below an operator that keeps whole rows: no more columns than are asked for, a stream's own neither.</summary>
    private static (LogicalNode Node, int[] Moved) Narrow(LogicalNode node, SortedSet<int> read)
    {
        var (pruned, moved) = Prune(node, read);
        if (pruned.Output.Count == read.Count)
        {
            return (pruned, moved);
        }

        var kept = read.Select(x => pruned.Output[moved[x]]).ToEquatableArray();
        var items = read.Select((x, i) => (Expr)new ColumnExpr(moved[x], kept[i].Name, kept[i].Type, kept[i].Nullable, kept[i].Clr)).ToEquatableArray();
        return (new ProjectNode(pruned, items, kept), Places(read, node.Output.Count));
    }

    private static (LogicalNode Node, int[] Moved) PruneTimeOrder(TimeOrderNode node, SortedSet<int> read)
    {
        var (input, moved) = Narrow(node.Input, new SortedSet<int>(read) { node.TimeColumn });
        return (new TimeOrderNode(input, moved[node.TimeColumn]) { NeedsAll = node.NeedsAll }, moved);
    }

    private static (LogicalNode Node, int[] Moved) PruneGapFill(GapFillNode node, SortedSet<int> read)
    {
        var kept = new SortedSet<int>(Enumerable.Range(0, node.Columns.Count).Where(i => read.Contains(i) || node.Columns[i] is GapColumn.Key or GapColumn.Time));
        var (input, moved) = Narrow(node.Input, kept);
        var pruned = node with
        {
            Input = input,
            Columns = kept.Select(i => node.Columns[i]).ToEquatableArray(),
            TimeColumn = moved[node.TimeColumn],
            Output = kept.Select(i => node.Output[i]).ToEquatableArray(),
        };
        return (pruned, moved);
    }

    /// <summary>A call that nobody reads goes, but one that may fail; without calls its rows are its input's, but those that look ahead still wait.</summary>
    private static (LogicalNode Node, int[] Moved) PruneOver(OverNode node, SortedSet<int> read)
    {
        var own = node.Input.Output.Count;
        var kept = Enumerable.Range(0, node.Calls.Count).Where(i => read.Contains(own + i) || OverFails(node.Calls[i])).ToList();
        if (kept.Count == 0)
        {
            kept.Add(0);
        }

        var calls = kept.Select(i => node.Calls[i]).ToList();
        var needed = new SortedSet<int>(read.Where(x => x < own));
        foreach (var expr in node.Partition.Concat(calls.SelectMany(x => x.Expressions)))
        {
            ExpressionTree.CollectColumns(expr, needed);
        }

        if (node.TimeColumn >= 0)
        {
            needed.Add(node.TimeColumn);
        }

        needed.UnionWith(node.Ttl is { } ttl ? [ttl.TimeColumn] : []);
        var (input, moved) = Narrow(node.Input, needed);
        var places = moved.Concat(Enumerable.Range(0, node.Calls.Count).Select(i => kept.IndexOf(i) is var at && at < 0 ? -1 : input.Output.Count + at)).ToArray();
        var output = input.Output.Select(node.Frame.Of).Concat(kept.Select(i => node.Output[own + i])).ToEquatableArray();
        var time = node.TimeColumn < 0 ? -1 : moved[node.TimeColumn];
        return (new OverNode(input, Move(node.Partition, moved), time, node.Frame, calls.Select(x => x.Map(y => Move(y, moved))).ToEquatableArray(), output) { Ttl = node.Ttl?.Moved(moved) }, places);
    }

    /// <summary>A rank that nobody reads is not shown: rows whose rank changes then stay as they are.</summary>
    private static (LogicalNode Node, int[] Moved) PruneRank(RankNode node, SortedSet<int> read)
    {
        var own = node.Input.Output.Count;
        var needed = new SortedSet<int>(read.Where(x => x < own).Concat(node.Partition).Concat(node.Ttl is { } ttl ? [ttl.TimeColumn] : []));
        foreach (var key in node.Order)
        {
            ExpressionTree.CollectColumns(key.Value, needed);
        }

        var (input, moved) = Narrow(node.Input, needed);
        var shown = Enumerable.Range(0, node.Shown.Count).Where(i => read.Contains(own + i)).ToList();
        var closes = node.ClosesBy < 0 ? -1 : moved[node.ClosesBy];
        var handed = input.Output.Select((x, i) => i == closes ? x : x with { TimeLag = null });
        var output = handed.Concat(shown.Select(i => node.Output[own + i])).ToEquatableArray();
        var order = node.Order.Select(x => x with { Value = Move(x.Value, moved) }).ToEquatableArray();
        var partition = node.Partition.Select(x => moved[x]).ToEquatableArray();
        var pruned = new RankNode(input, partition, order, node.Kind, node.Limit, shown.Select(i => node.Shown[i]).ToEquatableArray(), output) { ClosesBy = closes, Ttl = node.Ttl?.Moved(moved) };
        return (pruned, [.. moved, .. Enumerable.Range(0, node.Shown.Count).Select(i => shown.Contains(i) ? input.Output.Count + shown.IndexOf(i) : -1)]);
    }

    /// <summary>A measure that nobody reads goes, but one that may fail; what is taken of rows for it alone is no longer.</summary>
    private static (LogicalNode Node, int[] Moved) PruneMatch(MatchNode node, SortedSet<int> read)
    {
        var kept = new SortedSet<int>(Enumerable.Range(0, node.Measures.Count).Where(i => read.Contains(i) || Fails(node, node.Measures[i])));
        if (kept.Count == 0)
        {
            kept.Add(0);
        }

        var measures = kept.Select(i => node.Measures[i]).ToEquatableArray();
        var asked = new SortedSet<int>();
        foreach (var expression in node.Conditions.Concat(measures))
        {
            ExpressionTree.CollectColumns(expression, asked);
        }

        var needed = new SortedSet<int> { node.TimeColumn };
        foreach (var expression in node.Partition.Concat(asked.SelectMany(i => node.Items[i].Expressions)))
        {
            ExpressionTree.CollectColumns(expression, needed);
        }

        var places = Places(asked, node.Items.Count);
        var (input, moved) = Narrow(node.Input, needed);
        var pruned = node with
        {
            Input = input,
            Partition = Move(node.Partition, moved),
            TimeColumn = moved[node.TimeColumn],
            Conditions = Move(node.Conditions, places),
            Items = asked.Select(i => node.Items[i].Map(x => Move(x, moved))).ToEquatableArray(),
            Measures = Move(measures, places),
            Ttl = node.Ttl?.Moved(moved),
            Output = kept.Select(i => node.Output[i]).ToEquatableArray(),
        };
        return (pruned, Places(kept, node.Output.Count));
    }

    /// <summary>One of a row makes that a bad row, one of the match (a sum that does not fit its type, say) makes the match one.</summary>
    private static bool Fails(MatchNode node, Expr measure)
    {
        var items = new SortedSet<int>();
        ExpressionTree.CollectColumns(measure, items);
        return Failure.Of(measure) || items.Any(i => node.Items[i].Aggregate is { } call ? AggregateFailure.Of(call) : node.Items[i].Expressions.Any(Failure.Of));
    }

    private static bool OverFails(OverCall call) => call.Aggregate is { } aggregate ? AggregateFailure.OfRow(aggregate) : call.Expressions.Any(Failure.Of);

    private static (LogicalNode Node, int[] Moved) PruneAggregate(WindowAggregateNode node, SortedSet<int> read)
    {
        var kept = Kept(node, node.Input, node.Keys.Count, node.Aggregates, read);
        var calls = Calls(kept, node.Keys.Count, node.Aggregates);
        var (input, moved) = Prune(node.Input, Needed(node.Keys.Concat(node.Late?.Items ?? default), calls, node.TimeColumn));
        var pruned = new WindowAggregateNode(
            input, node.Window, moved[node.TimeColumn], Move(node.Keys, moved), Move(calls, moved), node.Emission, kept.Select(x => node.Output[x]).ToEquatableArray())
        {
            Late = node.Late is { } late ? late with { Items = Move(late.Items, moved) } : null,
        };
        return (pruned, Places(kept, node.Output.Count));
    }

    private static (LogicalNode Node, int[] Moved) PruneAggregate(GroupAggregateNode node, SortedSet<int> read)
    {
        var kept = Kept(node, node.Input, node.Keys.Count, node.Aggregates, read);
        if (kept.Count == node.Keys.Count && node.Aggregates.Count > 0)
        {
            // Without aggregates it would be SELECT DISTINCT, whose rows are never taken back: not what readers have been told.
            kept.Add(node.Keys.Count);
        }

        var calls = Calls(kept, node.Keys.Count, node.Aggregates);
        var time = node.TimeColumn < 0 ? Array.Empty<int>() : new[] { node.TimeColumn };
        var (input, moved) = Prune(node.Input, Needed(node.Keys, calls, time));
        var pruned = new GroupAggregateNode(
            input,
            node.TimeColumn < 0 ? -1 : moved[node.TimeColumn],
            Move(node.Keys, moved),
            Move(calls, moved),
            node.Emission,
            kept.Select(x => node.Output[x]).ToEquatableArray())
        {
            Ttl = node.Ttl,
        };
        return (pruned, Places(kept, node.Output.Count));
    }

    private static SortedSet<int> Kept(LogicalNode node, LogicalNode input, int keys, EquatableArray<AggregateCall> calls, SortedSet<int> read) =>
        new(Enumerable.Range(0, node.Output.Count).Where(
            i => read.Contains(i) || i < keys || i >= keys + calls.Count || AggregateFailure.OfRow(calls[i - keys], input)));

    private static IReadOnlyList<AggregateCall> Calls(SortedSet<int> kept, int keys, EquatableArray<AggregateCall> calls) =>
        kept.Where(i => i >= keys && i < keys + calls.Count).Select(i => calls[i - keys]).ToList();

    private static SortedSet<int> Needed(IEnumerable<Expr> keys, IReadOnlyList<AggregateCall> calls, params int[] others)
    {
        var needed = new SortedSet<int>(others);
        foreach (var expr in keys.Concat(calls.SelectMany(x => x.Expressions)))
        {
            ExpressionTree.CollectColumns(expr, needed);
        }

        return needed;
    }

    private static (LogicalNode Node, int[] Moved) PruneUnion(UnionNode union, SortedSet<int> read)
    {
        var inputs = union.Inputs.Select(input => PruneTo(input, read));
        return (new UnionNode(inputs.ToEquatableArray(), read.Select(x => union.Output[x]).ToEquatableArray()), Places(read, union.Output.Count));
    }

    /// <summary>Exactly the columns asked for: an input that keeps more loses them in a projection.</summary>
    private static LogicalNode PruneTo(LogicalNode input, SortedSet<int> read)
    {
        var (pruned, moved) = Prune(input, read);
        if (pruned.Output.Count == read.Count)
        {
            return pruned;
        }

        var kept = read.Select(x => pruned.Output[moved[x]]).ToEquatableArray();
        return new ProjectNode(pruned, read.Select((x, i) => (Expr)new ColumnExpr(moved[x], kept[i].Name, kept[i].Type, kept[i].Nullable, kept[i].Clr)).ToEquatableArray(), kept);
    }

    /// <summary>What a side needs for itself it keeps: the join hands it on, and whoever reads leaves it out.</summary>
    private static (LogicalNode Node, int[] Moved) PruneJoin(JoinNode join, SortedSet<int> read)
    {
        var lefts = join.Left.Output.Count;
        var pairs = new SortedSet<int>(read);
        ExpressionTree.CollectColumns(join.Spec.Residual, pairs);
        var ofLeft = Read(pairs.Where(x => x < lefts), join.Spec.LeftExpressions);
        var ofRight = Read(pairs.Where(x => x >= lefts).Select(x => x - lefts), join.Spec.RightExpressions);
        var (movedLeft, movedRight) = (Places(ofLeft, lefts), Places(ofRight, join.Right.Output.Count));
        var moved = movedLeft.Concat(movedRight.Select(x => x < 0 ? x : x + ofLeft.Count)).ToArray();
        var spec = join.Spec.Map(x => Move(x, movedLeft), x => Move(x, movedRight), x => Move(x, moved));
        moved = moved.Take(join.Output.Count).ToArray();
        var output = join.Output.Where((_, i) => moved[i] >= 0).ToEquatableArray();
        return (new JoinNode(PruneTo(join.Left, ofLeft), PruneTo(join.Right, ofRight), spec, output), moved);
    }

    private static SortedSet<int> Read(IEnumerable<int> columns, IEnumerable<Expr> expressions)
    {
        var read = new SortedSet<int>(columns);
        foreach (var expression in expressions)
        {
            ExpressionTree.CollectColumns(expression, read);
        }

        return read;
    }

    private static (LogicalNode Node, int[] Moved) PruneValues(ValuesNode values, SortedSet<int> read)
    {
        var rows = values.Rows.Select(row => read.Select(x => row[x]).ToEquatableArray()).ToEquatableArray();
        return (new ValuesNode(rows, read.Select(x => values.Output[x]).ToEquatableArray()), Places(read, values.Output.Count));
    }

    private static EquatableArray<Expr> Move(EquatableArray<Expr> exprs, int[] moved) => exprs.Select(x => Move(x, moved)).ToEquatableArray();

    private static EquatableArray<AggregateCall> Move(IReadOnlyList<AggregateCall> calls, int[] moved) =>
        calls.Select(x => x.Map(y => Move(y, moved))).ToEquatableArray();

    /// <summary>Where each column went; -1 for one that is gone.</summary>
    private static int[] Places(SortedSet<int> kept, int count)
    {
        var moved = Enumerable.Repeat(-1, count).ToArray();
        var place = 0;
        foreach (var column in kept)
        {
            moved[column] = place++;
        }

        return moved;
    }

    private static Expr Move(Expr expr, int[] moved) =>
        expr is ColumnExpr column ? column with { Index = moved[column.Index] } : ExpressionTree.WithChildren(expr, x => Move(x, moved));
}
