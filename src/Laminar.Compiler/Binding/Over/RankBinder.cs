using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Ranks in any order, all of one window: whatever it goes by becomes a column below. One of them needs a bound, which a query around may say.</summary>
internal sealed class RankBinder(BindingContext context, RowHabits habits)
{
    public RankNode Above(LogicalNode node, IReadOnlyList<BoundOver> calls)
    {
        var call = calls[0];
        var expressions = call.Partition.Concat(call.Ranking!.Order.Select(x => x.Value)).ToList();
        node = AddedColumns.Above(node, expressions, habits, out var columns);
        var partition = columns.Take(call.Partition.Count).ToEquatableArray();
        var order = call.Ranking.Order.Select((x, i) => x with { Value = AddedColumns.Column(node, columns[call.Partition.Count + i]) }).ToEquatableArray();
        var shown = calls.Select(x => x.Ranking!.Kind).ToEquatableArray();
        var closes = ChangeModes.IsAppendOnly(node) ? partition.Where(x => node.Output[x].TimeLag is not null).OrderBy(x => node.Output[x].TimeLag).DefaultIfEmpty(-1).First() : -1;
        var ttl = closes >= 0 ? ClosesByItself(node.Output[closes].Name) : new StateTtlBinder(context).OfPartitions(ref node, call.Span);
        var own = node.Output.Count;
        var ranks = shown.Select((_, i) => new RowColumn("rank" + Number(own + i + 1), SqlType.BigInt, false, ClrKind.Int64));
        context.Ranks.Add((order, call.Ranking.Kind, call.Span));
        var output = node.Output.Select((x, i) => i == closes ? x : x with { TimeLag = null }).Concat(ranks).ToEquatableArray();
        var ranked = new RankNode(node, partition, order, call.Ranking.Kind, 0, shown, output) { ClosesBy = closes, Ttl = ttl };
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(ranked, query, context.SaysLate, call.Span));
        }

        return ranked;
    }

    private KeyTtl? ClosesByItself(string column)
    {
        context.BoundedBy ??= "a partition of these ranks ends when the watermark has passed its " + column;
        return null;
    }

    /// <summary>Ranks that no query around them bounds.</summary>
    public static void Check(BindingContext context, LogicalNode root, TextSpan otherwise)
    {
        foreach (var node in LogicalTree.Downwards(root).OfType<RankNode>().Where(x => x.Limit == 0))
        {
            var at = context.Ranks.FindIndex(x => x.Order == node.Order && x.Kind == node.Kind);
            context.Report(OverRules.EndlessRank, at < 0 ? otherwise : context.Ranks[at].Span, RankText.Name(node.Kind));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
