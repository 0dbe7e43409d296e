using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Chooses key layout and accumulators of a fused aggregate. Aggregates that nothing above reads are left out.</summary>
internal static class WindowAggregateBuilder
{
    public static WindowAggregateStage Build(
        WindowGrouping grouping, IReadOnlyList<Expr> having, IReadOnlyList<Expr> items, EquatableArray<RowColumn> output, ClrKind text)
    {
        var keys = grouping.Keys.Count;
        var read = Liveness.Of(having.Concat(items)).Columns.Where(i => i >= keys && i < keys + grouping.Aggregates.Count).ToList();
        var (accumulators, results) = AccumulatorSet.For(grouping, read.Select(i => grouping.Aggregates[i - keys]).ToList(), text);
        var columns = GroupColumns(grouping, read, results, text);

        return new WindowAggregateStage(
            grouping.Filter,
            grouping.Window,
            grouping.Delay,
            grouping.Lateness,
            grouping.Lag,
            grouping.Time,
            KeyLayoutBuilder.Build(grouping.Keys, grouping.KeyNames, text),
            accumulators,
            results,
            ExpressionTree.Substitute(having.ToEquatableArray(), columns),
            ExpressionTree.Substitute(items.ToEquatableArray(), columns),
            output,
            grouping.Expressions.Any(Failure.Of) || grouping.Aggregates.Any(x => x.Kind == AggregateKind.User));
    }

    /// <summary>Late rows hold text as the rows that come in do: none is made for them.</summary>
    public static LateOutput? Held(LateOutput? late, ClrKind text) => late is null ? null : late with
    {
        Columns = late.Columns.Select((c, i) => c.Type.Kind == TypeKind.Text ? c with { Clr = CanonicalTypes.Of(late.Items[i], text) } : c).ToEquatableArray(),
    };

    /// <summary>The group's columns, numbered without the aggregates that are not read.</summary>
    private static IReadOnlyList<Expr> GroupColumns(
        WindowGrouping grouping, List<int> read, EquatableArray<AggregateResult> results, ClrKind text)
    {
        var columns = new List<Expr>();
        for (var i = 0; i < grouping.Keys.Count; i++)
        {
            var key = grouping.Keys[i];
            columns.Add(new ColumnExpr(i, grouping.KeyNames[i], key.Type, key.Nullable, CanonicalTypes.Of(key, text)));
        }

        for (var i = 0; i < grouping.Aggregates.Count; i++)
        {
            var position = read.IndexOf(grouping.Keys.Count + i);
            columns.Add(position < 0 ? new ConstantExpr(null, SqlType.Null) : ResultColumn(grouping.Keys.Count + position, results[position]));
        }

        var start = grouping.Keys.Count + results.Count;
        columns.Add(new ColumnExpr(start, "window_start", SqlType.Timestamp, false, ClrKind.Timestamp));
        columns.Add(new ColumnExpr(start + 1, "window_end", SqlType.Timestamp, false, ClrKind.Timestamp));
        return columns;
    }

    private static Expr ResultColumn(int index, AggregateResult result) =>
        new ColumnExpr(index, result.Kind.ToString(), result.Type, result.Nullable, result.Value);
}
