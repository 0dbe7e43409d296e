using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Operators that look at a row's time beside the watermark: what came too late, and what a temporal probe looks at.</summary>
internal sealed partial class StageFuser
{
    private void AddLate(LateNode node)
    {
        var items = EquatableArray.Of(Columns(node.Input.Output));
        var time = items[0][node.TimeColumn];
        var lag = node.Input.Output[node.TimeColumn].TimeLag ?? 0;
        if (IsOpen || _row.IsTooLargeFor(items[0]))
        {
            var columns = Materialise(items[0], node.Input.Output);
            (items, time) = (EquatableArray.Of(ExpressionTree.Substitute(items[0], columns)), ExpressionTree.Substitute(time, columns));
        }

        items = EquatableArray.Of(ExpressionTree.Substitute(items[0], _row.Columns));
        time = ExpressionTree.Substitute(time, _row.Columns);
        ReadByFirst(_row.Filters.Concat(items[0]).Append(time));
        var output = node.Output.Select((c, i) => i < items[0].Count ? c with { Clr = HeldBy(c, items, i) } : c).ToEquatableArray();
        _stages.Add(new LateStage(_row.Filters.ToEquatableArray(), node.Window, node.Lateness, lag, _leaf is not null && _stages.Count == 0, time, items[0], output));
        _row = FusedRow.Over(output);
    }

    /// <summary>What is made of a row's columns, which may fail, is made of the late ones alone.</summary>
    private void AddLateSessions(LateNode node, LateSessions sessions)
    {
        var own = node.Input.Output.Count;
        var output = sessions.Keys.Select((x, i) => new RowColumn("key" + (i + 1), x.Type, x.Nullable, CanonicalTypes.Of(x, _inputs.Text)))
            .Concat(sessions.Aggregates.Select((x, i) => new RowColumn("check" + (i + 1), x.Type, x.Nullable, ClrKind.Int64)))
            .Concat(new[] { "window_start", "window_end" }.Select(x => new RowColumn(x, SqlType.Timestamp, false, ClrKind.Timestamp)));
        var emission = Emission.OnClose with { Lateness = node.Lateness };
        var aggregate = new WindowAggregateNode(node.Input, node.Window, node.TimeColumn, sessions.Keys, sessions.Aggregates, emission, output.ToEquatableArray());
        var grouping = new WindowGrouping(aggregate, null);
        if (IsOpen || _row.IsTooLargeFor(grouping.Expressions))
        {
            Materialise(Columns(node.Input.Output), node.Input.Output);
        }

        grouping = grouping.Below(_row) with { Delay = WindowGrouping.Upstream };
        var items = _row.Columns.ToEquatableArray();
        ReadByFirst(grouping.Expressions.Concat(items));
        var checks = sessions.Aggregates.Select((x, i) => (Expr)new ColumnExpr(sessions.Keys.Count + i, "check", x.Type, x.Nullable, ClrKind.Int64)).ToList();
        var handed = node.Output.Select((c, i) => i < own ? c with { Clr = HeldBy(c, EquatableArray.Of(items), i) } : c).ToEquatableArray();
        _stages.Add(WindowAggregateBuilder.Build(grouping, [], checks, handed, _inputs.Text) with { Items = default, LateItems = items });
        _row = FusedRow.Over(handed);
    }

    private void AddProbe(ProbeNode node)
    {
        var items = Columns(node.Input.Output);
        if (IsOpen || _row.IsTooLargeFor(items))
        {
            items = ExpressionTree.Substitute(items, Materialise(items, node.Input.Output));
        }

        items = ExpressionTree.Substitute(items, _row.Columns);
        ReadByFirst(_row.Filters.Concat(items));
        var output = node.Output.Select((c, i) => i < items.Count ? InBetween(c, items[i]) : c).ToEquatableArray();
        var lag = node.Input.Output[node.TimeColumn].TimeLag ?? 0;
        _stages.Add(new ProbeStage(_row.Filters.ToEquatableArray(), node.Offsets, lag, _leaf is not null && _stages.Count == 0, items[node.TimeColumn], items, output));
        _row = FusedRow.Over(output);
    }
}
