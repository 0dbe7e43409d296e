using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Syntax;

namespace Laminar.Reference;

/// <summary>Makes stages of a plan's nodes, from the last operator down to the streams.</summary>
public sealed class PlanBuilder(Tally tally)
{
    /// <summary>Where streams enter, in the plan's order.</summary>
    public List<Leaf> Leaves { get; } = [];

    public List<ValuesLeaf> Values { get; } = [];

    public ResultStage Result(LogicalNode root)
    {
        ResultStage? result = null;
        Build(root, Enumerable.Range(0, root.Output.Count), WatermarkUse.None, chain => result = new ResultStage(chain, root.Output.Count, tally));
        return result!;
    }

    /// <summary>
    /// A stage over the node's rows, and all below it. <paramref name="wanted"/>: the columns of the node that it reads; <paramref name="watermarks"/>: which
    /// it looks at, or one above it does.
    /// </summary>
    private void Build(LogicalNode node, IEnumerable<int> wanted, WatermarkUse watermarks, Func<Chain, IStage> make)
    {
        var chain = ChainBelow(node, out var below);
        var needed = Needed.Below(chain.Nodes, wanted);
        var next = make(chain);
        switch (below)
        {
            case ScanNode scan:
                Leaves.Add(new Leaf(scan, watermarks, next));
                break;
            case ValuesNode values:
                Values.Add(new ValuesLeaf(values, next));
                break;
            case WindowAggregateNode x:
                Build(x.Input, Needed.Read(x.Keys, x.Aggregates, needed).Append(x.TimeColumn), ClockTime.Of(x.Input, x.TimeColumn), c => Window(x, new(x.Keys, x.Aggregates, needed, IsOrdered(x.Input), tally), c, next));
                break;
            case GroupAggregateNode x:
                var reads = Needed.Read(x.Keys, x.Aggregates, needed);
                Build(x.Input, x.TimeColumn < 0 ? reads : reads.Append(x.TimeColumn), x.Ttl > 0 || x.Emission.Kind == EmitKind.Every ? ClockTime.Of(x.Input, x.TimeColumn) : watermarks, c => new GroupStage(x, new(x.Keys, x.Aggregates, needed, IsOrdered(x.Input), tally), c, next, tally));
                break;
            case TimeOrderNode x:
                Build(x.Input, needed.Append(x.TimeColumn), ClockTime.Of(x.Input, x.TimeColumn), c => new TimeOrderStage(x, c, next, tally));
                break;
            case OverNode x:
                Build(x.Input, OverReads(x, needed), OfTtl(x.Input, x.Ttl) ?? watermarks, c => new OverStage(x, needed, IsOrdered(x.Input), c, next, tally));
                break;
            case MatchNode x:
                Build(x.Input, Columns(x.Partition.Concat(x.Items.SelectMany(item => item.Expressions))).Append(x.TimeColumn), ClockTime.Of(x.Input, x.TimeColumn), c => new MatchStage(x, IsOrdered(x.Input), c, next, tally));
                break;
            case GapFillNode x:
                var kept = needed.Concat(Columns(x.Partition)).Append(x.TimeColumn).ToHashSet();
                Build(x.Input, kept, ClockTime.Of(x.Input, x.TimeColumn), c => new GapFillStage(x, IsOrdered(x.Input), kept, c, next, tally));
                break;
            case RankNode x:
                Build(x.Input, needed.Where(column => column < x.Input.Output.Count).Concat(x.Partition).Concat(x.Order.SelectMany(key => Needed.Columns(key.Value))).Concat(Columns(x.Ttl)), x.ClosesBy >= 0 ? ClockTime.Of(x.Input, x.ClosesBy) : OfTtl(x.Input, x.Ttl) ?? watermarks, c => new RankStage(x, c, IsOrdered(x.Input), next, tally));
                break;
            case TopNNode x:
                Build(x.Input, needed.Concat(x.Order.SelectMany(key => Needed.Columns(key.Value))), watermarks, c => new TopNStage(x, c, IsOrdered(x.Input), next, tally));
                break;
            case ExpandNode x:
                Build(x.Input, x.Copies.SelectMany(copy => needed.SelectMany(column => Needed.Columns(copy[column]))), watermarks, c => new ExpandStage(x, c, next, tally));
                break;
            case UnnestNode x:
                Build(x.Input, needed.Where(column => column < x.Input.Output.Count).Concat(Needed.Columns(ExpressionFolder.Fold(x.Array))), watermarks, c => new UnnestStage(x, c, next, tally));
                break;
            case RepeatNode x:
                Build(x.Input, needed.Append(x.Output.Count), watermarks, c => new RepeatStage(x, c, next, tally));
                break;
            case WindowAssignNode x:
                Build(x.Input, Own(needed, x).Append(x.TimeColumn), watermarks, c => new AssignStage(x, c, next, tally));
                break;
            case LateNode { Sessions: { } sessions } x:
                Build(x.Input, Own(needed, x).Append(x.TimeColumn).Concat(Columns(sessions.Keys)).Concat(Columns(sessions.Aggregates.SelectMany(call => call.Expressions))), ClockTime.Of(x.Input, x.TimeColumn), c => new LateSessionStage(x, sessions, c, next, tally));
                break;
            case LateNode x:
                Build(x.Input, Own(needed, x).Append(x.TimeColumn), ClockTime.Of(x.Input, x.TimeColumn), c => new LateStage(x, c, next, tally));
                break;
            case ProbeNode x:
                Build(x.Input, needed.Where(column => column < x.Input.Output.Count).Append(x.TimeColumn), ClockTime.Of(x.Input, x.TimeColumn), c => new ProbeStage(x, c, next, tally));
                break;
            case UnionNode x:
                var union = new UnionStage(next, tally);
                foreach (var input in x.Inputs)
                {
                    Build(input, needed, watermarks, union.Input);
                }

                break;
            case JoinNode x:
                Join(x, needed, watermarks, next);
                break;
            default:
                throw new InvalidOperationException($"The oracle does not know {below.GetType().Name}.");
        }
    }

    private static IEnumerable<int> OverReads(OverNode node, HashSet<int> needed)
    {
        var own = node.Input.Output.Count;
        var read = node.Partition.Concat(node.Calls.Where((_, i) => needed.Contains(own + i)).SelectMany(call => call.Expressions)).SelectMany(x => Needed.Columns(ExpressionFolder.Fold(x)));
        return needed.Where(column => column < own).Concat(read).Concat(node.TimeColumn < 0 ? [] : [node.TimeColumn]).Concat(Columns(node.Ttl));
    }

    private static int[] Columns(KeyTtl? ttl) => ttl is null ? [] : [ttl.TimeColumn];

    private static WatermarkUse? OfTtl(LogicalNode input, KeyTtl? ttl) => ttl is null ? null : ClockTime.Of(input, ttl.TimeColumn);

    /// <summary>A join looks at what it hands on, too: a row that fails in a column that somebody wants is bad whether it has a match or not.</summary>
    private void Join(JoinNode node, HashSet<int> needed, WatermarkUse watermarks, IStage next)
    {
        var (left, right) = Inputs(node, next);
        var lefts = node.Left.Output.Count;
        var read = needed.Concat(Columns([node.Spec.Residual])).ToList();
        var ofLeft = read.Where(column => column < lefts).Concat(Columns(node.Spec.LeftExpressions)).Distinct().ToList();
        var ofRight = read.Where(column => column >= lefts).Select(column => column - lefts).Concat(Columns(node.Spec.RightExpressions)).Distinct().ToList();
        // A join that goes by no time looks at none.
        Build(node.Left, ofLeft, node.Spec.LeftTime is not null ? WatermarkUse.OfRows : node.Spec is LookupJoin ? watermarks : WatermarkUse.None, chain => left(chain, ofLeft));
        Build(node.Right, ofRight, node.Spec.RightTime is not null ? WatermarkUse.OfRows : WatermarkUse.None, chain => right(chain, ofRight));
    }

    private (Func<Chain, IReadOnlyList<int>, IStage> Left, Func<Chain, IReadOnlyList<int>, IStage> Right) Inputs(JoinNode node, IStage next)
    {
        switch (node.Spec)
        {
            case AsofJoin:
                var asof = new AsofJoinStage(node, IsOrdered(node.Left), next, tally);
                return (asof.Left, asof.Right);
            case LookupJoin:
                var lookup = new LookupJoinStage(node, next, tally);
                return (lookup.Left, lookup.Right);
            case RegularJoin:
                var regular = new RegularJoinStage(node, next, tally);
                return (regular.Left, regular.Right);
            default:
                var join = new JoinStage(node, next, tally);
                return (join.Left, join.Right);
        }
    }

    private static IEnumerable<int> Columns(IEnumerable<Expr?> expressions) =>
        expressions.OfType<Expr>().SelectMany(expression => Needed.Columns(Laminar.Compiler.Optimizer.ExpressionFolder.Fold(expression)));

    private static IEnumerable<int> Own(IEnumerable<int> columns, WindowAssignNode node) => columns.Where(column => column < node.Input.Output.Count);

    private static IEnumerable<int> Own(IEnumerable<int> columns, LateNode node) => columns.Where(column => column < node.Input.Output.Count);

    private WindowStage Window(WindowAggregateNode node, Grouping grouping, Chain chain, IStage next) => node.Window.Kind == WindowKind.Session
        ? new SessionStage(node, grouping, chain, next, tally)
        : new FixedWindowStage(node, grouping, chain, next, tally);

    /// <summary>Rows come in the order in which they were pushed.</summary>
    private static bool IsOrdered(LogicalNode node) => LogicalTree.Downwards(node).All(below =>
        below is TimeOrderNode or OverNode { Frame.LosesOrder: false } or ScanNode or FilterNode or ProjectNode or ExpandNode or UnnestNode or WindowAssignNode or LateNode);

    private Chain ChainBelow(LogicalNode node, out LogicalNode below)
    {
        var nodes = new List<LogicalNode>();
        while (true)
        {
            switch (node)
            {
                case FilterNode filter:
                    nodes.Insert(0, filter);
                    node = filter.Input;
                    break;
                case ProjectNode project:
                    nodes.Insert(0, project);
                    node = project.Input;
                    break;
                case WindowSortNode sort:
                    // Rows in another order are the same rows.
                    node = sort.Input;
                    break;
                default:
                    below = node;
                    return new Chain(nodes, tally);
            }
        }
    }
}
