using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A logical join → two pipelines and the operator that makes one of them.</summary>
/// <param name="inputs">The streams that are read.</param>
/// <param name="hasIntervals">Something in the query shows itself by intervals.</param>
/// <param name="pipeline">Plans an input, whose rows hold their columns like this.</param>
internal sealed class JoinPlanner(PlanInputs inputs, bool hasIntervals, Func<LogicalNode, EquatableArray<RowColumn>, PhysicalPipeline> pipeline)
{
    private ClrKind Text => inputs.Text;

    public JoinSource Plan(JoinNode node)
    {
        var left = new JoinSidePlan(node.Left, Text);
        var right = new JoinSidePlan(node.Right, Text);
        var asked = AskedScan.Of(node.Right);
        var keys = Keys(node.Spec, left, right, asked is not null);
        if (asked is not null)
        {
            return new JoinSource(pipeline(left.Node, left.Columns), null, Asking(node, asked, left, right, keys));
        }

        var (leftEnd, rightEnd) = node.Spec is IntervalJoin interval ? (End(interval.LeftEnd, left), End(interval.RightEnd, right)) : (null, null);
        var stage = Stage(node, new Parts(left.Columns, right.Columns, keys, Residual(node, left, right), Items(node, left), Output(node, left, right)));
        var (lefts, rights) = (pipeline(left.Node, left.Columns), pipeline(right.Node, right.Columns));
        return new JoinSource(lefts, rights, Over(stage is IntervalJoinStage bounded ? bounded with { LeftEnd = leftEnd, RightEnd = rightEnd } : stage, lefts, rights));
    }

    private static EndColumn? End(JoinEnd? end, JoinSidePlan side) => end is null ? null : new EndColumn(side.ColumnOf(end.Value, ClrKind.Timestamp), end.By);

    /// <summary>The table is no pipeline: its rows are read by the join, of which it has what is read.</summary>
    private static AskedJoinStage Asking(JoinNode node, AskedScan asked, JoinSidePlan left, JoinSidePlan right, JoinKeys keys)
    {
        var stream = asked.Scan.Stream;
        var live = Liveness.Of(asked.Items).Columns.ToEquatableArray();
        var table = InputStream.Of(stream, live, null);
        var read = asked.Items.Select(item => ExpressionTree.Substitute(item, Live(stream, live))).ToEquatableArray();
        var key = node.Spec.Keys.Select(x => stream.Columns[((ColumnExpr)asked.Items[((ColumnExpr)x.Right).Index]).Index]).ToEquatableArray();
        return new AskedJoinStage(
            node.Spec.Shape, left.Columns, right.Columns, keys, Residual(node, left, right), Items(node, left), Output(node, left, right), stream.Asked!, table, read, key);
    }

    /// <summary>What each of all columns is among those that are read.</summary>
    private static List<Expr> Live(StreamEntry stream, EquatableArray<int> live) =>
        stream.Columns.Select((c, i) => (Expr)new ColumnExpr(live.ToList().IndexOf(i), c.Name, c.Type, c.Nullable, c.Clr)).ToList();

    private JoinStage Stage(JoinNode node, Parts parts) => node.Spec switch
    {
        IntervalJoin x => Interval(node, parts, x.Left, x.Right, x.Lower, x.Upper, isOfWindows: false),
        AsofJoin x => Asof(node, parts, x) with { TellsTimes = hasIntervals },
        WindowJoin x => Interval(node, parts, x.Left, x.Right, 0, 0, isOfWindows: true),
        RegularJoin x => Regular(node, parts, x),
        LookupJoin x => new LookupJoinStage(x.Shape, parts.Left, parts.Right, parts.Keys, parts.Residual, parts.Items, parts.Output, x.Identity.Select(key => ((ColumnExpr)key).Index).ToEquatableArray()),
        _ => throw new NotSupportedException($"{node.Spec.GetType().Name} has no physical operator."),
    };

    /// <summary>What an input's rows do is known when it has been planned.</summary>
    private JoinStage Over(JoinStage stage, PhysicalPipeline left, PhysicalPipeline right)
    {
        var (leftStays, rightStays) = (PipelineTree.Changes(left) == ChangeMode.Append, PipelineTree.Changes(right) == ChangeMode.Append);
        return stage switch
        {
            AsofJoinStage asof => asof with { RightChanges = !rightStays },
            LookupJoinStage lookup => lookup with { RightStays = rightStays },
            RegularJoinStage regular => regular with
            {
                LeftSide = regular.LeftSide with { Stays = leftStays, Raises = Raises(left, regular.LeftSide) },
                RightSide = regular.RightSide with { Stays = rightStays, Raises = Raises(right, regular.RightSide) },
                Changes = leftStays && rightStays && regular.Shape is (JoinShape.Inner or JoinShape.Semi) ? ChangeMode.Append : ChangeMode.ZSet,
            },
            _ => stage,
        };
    }

    /// <summary>
    /// A stream in order, of one partition, which only this join reads, with its event time as it stands: a row raises the watermark to its own time before it comes (one whose time cannot be read does not come). A stream that somebody else reads too is cut where
    /// rows go, so that both sides of a join with itself see the same.
    /// </summary>
    private bool Raises(PhysicalPipeline input, RegularSide side) =>
        side is { Ttl: > 0, Lag: 0 }
        && input is { Source: StreamLeaf leaf, Stages.Count: 1 }
        && inputs.IsReadOnce(leaf.Input)
        && inputs.Streams[leaf.Input] is { IsChangelog: false, Watermark: { Strategy: { Kind: WatermarkKind.Bounded or WatermarkKind.Ascending, Delay: 0, Partitions: 1 }, PartitionBy: null, Time: ColumnExpr time } }
        && input.Stages[0] is ProjectStage project
        && project.Items[side.Time] is ColumnExpr column
        && column.Index == time.Index;

    private static RegularJoinStage Regular(JoinNode node, Parts parts, RegularJoin join) => new(
        join.Shape, parts.Left, parts.Right, parts.Keys, parts.Residual, parts.Items, parts.Output, Side(node.Left, join.Left, join.LeftTtl), Side(node.Right, join.Right, join.RightTtl));

    private static RegularSide Side(LogicalNode input, ColumnExpr? time, long ttl) => new(true, ttl, time?.Index ?? -1, time is null ? 0 : input.Output[time.Index].TimeLag ?? 0);

    private static AsofJoinStage Asof(JoinNode node, Parts parts, AsofJoin join) => new(
        join.Shape,
        parts.Left,
        parts.Right,
        parts.Keys,
        parts.Residual,
        parts.Items,
        parts.Output,
        join.Left.Index,
        join.Right.Index,
        join.Direction,
        join.TakesEqual,
        join.Before ?? long.MaxValue,
        join.After,
        node.Left.Output[join.Left.Index].TimeLag ?? 0,
        node.Right.Output[join.Right.Index].TimeLag ?? 0,
        join.IsOfVersions);

    private static IntervalJoinStage Interval(JoinNode node, Parts parts, ColumnExpr left, ColumnExpr right, long lower, long upper, bool isOfWindows) => new(
        node.Spec.Shape,
        parts.Left,
        parts.Right,
        parts.Keys,
        parts.Residual,
        parts.Items,
        parts.Output,
        left.Index,
        right.Index,
        lower,
        upper,
        node.Left.Output[left.Index].TimeLag ?? 0,
        node.Right.Output[right.Index].TimeLag ?? 0,
        isOfWindows);

    /// <summary>Both sides hold a key alike; a string beside UTF-8 becomes that. A row with a NULL among its keys never gets one, so the layout knows none.</summary>
    private JoinKeys Keys(JoinSpec spec, JoinSidePlan left, JoinSidePlan right, bool isAsked)
    {
        var (values, lefts, rights) = (new List<Expr>(), new List<int>(), new List<int>());
        foreach (var key in spec.Keys)
        {
            var kind = key.Left.Type.Kind == TypeKind.Text
                ? CanonicalTypes.Join(left.TextForm(key.Left), isAsked ? null : right.TextForm(key.Right)) ?? Text
                : CanonicalTypes.Of(key.Left.Type, Text);
            lefts.Add(left.ColumnOf(key.Left, kind));
            rights.Add(isAsked ? ((ColumnExpr)key.Right).Index : right.ColumnOf(key.Right, kind));
            var column = left.Columns[lefts[lefts.Count - 1]];
            values.Add(new ColumnExpr(lefts[lefts.Count - 1], column.Name, column.Type, false, kind));
        }

        var names = values.Select(x => ((ColumnExpr)x).Name).ToEquatableArray();
        return new JoinKeys(KeyLayoutBuilder.Build(values.ToEquatableArray(), names, Text), lefts.ToEquatableArray(), rights.ToEquatableArray());
    }

    private static EquatableArray<Expr> Residual(JoinNode node, JoinSidePlan left, JoinSidePlan right)
    {
        if (node.Spec.Residual is not { } residual)
        {
            return default;
        }

        var pair = Pair(node, left).Select(i => Column(i, i < left.Columns.Count ? left.Columns[i] : right.Columns[i - left.Columns.Count])).ToList();
        return EquatableArray.Of(ExpressionTree.Substitute(residual, pair));
    }

    /// <summary>Where the columns of both inputs are among those of both sides.</summary>
    private static IEnumerable<int> Pair(JoinNode node, JoinSidePlan left) =>
        Enumerable.Range(0, node.Left.Output.Count).Concat(Enumerable.Range(left.Columns.Count, node.Right.Output.Count));

    private static EquatableArray<int> Items(JoinNode node, JoinSidePlan left) => Pair(node, left).Take(node.Output.Count).ToEquatableArray();

    private static EquatableArray<RowColumn> Output(JoinNode node, JoinSidePlan left, JoinSidePlan right)
    {
        var held = left.Columns.Take(node.Left.Output.Count).Concat(right.Columns.Take(node.Right.Output.Count)).ToList();
        return node.Output.Select((column, i) => column with { Clr = held[i].Clr }).ToEquatableArray();
    }

    private static Expr Column(int index, RowColumn column) => new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);

    private sealed record Parts(
        EquatableArray<RowColumn> Left,
        EquatableArray<RowColumn> Right,
        JoinKeys Keys,
        EquatableArray<Expr> Residual,
        EquatableArray<int> Items,
        EquatableArray<RowColumn> Output);
}
