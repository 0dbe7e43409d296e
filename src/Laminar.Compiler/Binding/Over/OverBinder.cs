using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// The nodes of a SELECT's calls with OVER, above what it groups. Calls of one window share a node; different windows make a chain, in which rows that look ahead come last: they
/// come out when later rows have come, and so no longer in order.
/// </summary>
internal sealed class OverBinder(BindingContext context, RowHabits habits)
{
    private readonly Dictionary<int, int> _columns = new();

    /// <summary>What to order by, for messages.</summary>
    public static string TimeOf(Scope scope) => scope.Input.Output.FirstOrDefault(x => x.TimeLag is not null)?.Name ?? "PROCTIME()";

    /// <summary>The chain over <paramref name="node"/>, or the node itself where something is wrong, which is reported.</summary>
    public LogicalNode Above(LogicalNode node, IReadOnlyList<BoundOver> calls)
    {
        if (context.Diagnostics.HasErrors || calls.Count == 0)
        {
            return node;
        }

        var isAppendOnly = ChangeModes.IsAppendOnly(node);
        var ranks = Enumerable.Range(0, calls.Count).Where(i => IsRank(node, calls[i], isAppendOnly)).ToList();
        if (ranks.FindIndex(i => !IsOfWindow(calls[i], calls[ranks[0]])) is > 0 and var other)
        {
            context.Diagnostics.NotSupportedYet(calls[ranks[other]].Span, "ranks in two windows in one SELECT that are not in order of time", "each would bound the rows that the other one ranks: rank by one of them, with its bound, in a sub-query");
            return node;
        }

        if (ranks.Count < calls.Count && !isAppendOnly)
        {
            var first = calls[Enumerable.Range(0, calls.Count).First(i => !ranks.Contains(i))];
            context.Report(OverRules.OverChanges, first.Span, first.Name);
            return node;
        }

        node = InTime(node, calls, ranks);
        if (context.Diagnostics.HasErrors || ranks.Count == 0)
        {
            return node;
        }

        node = new RankBinder(context, habits).Above(node, ranks.Select(i => calls[i]).ToList());
        for (var i = 0; i < ranks.Count; i++)
        {
            _columns[ranks[i]] = node.Output.Count - ranks.Count + i;
        }

        return node;
    }

    private static bool IsOfWindow(BoundOver call, BoundOver other) => call.Partition == other.Partition && call.Ranking!.Order == other.Ranking!.Order;

    /// <summary>Ranks of final rows by their time count them as they come. Any other order, and any rank of rows that may be taken back, needs a bound.</summary>
    private static bool IsRank(LogicalNode node, BoundOver call, bool isAppendOnly) => call.Ranking is { } ranking
        && !(isAppendOnly && ranking.Order.Count == 1 && !ranking.Order[0].Descending && IsTime(node, call.Order));

    private static bool IsTime(LogicalNode node, Expr order) =>
        ClockFunctions.IsProcTime(order) || order is ColumnExpr column && (node.Output[column.Index].TimeLag is not null || ColumnOrigin.IsClock(column.Index, node));

    private LogicalNode InTime(LogicalNode node, IReadOnlyList<BoundOver> all, List<int> ranks)
    {
        var calls = all.Where((_, i) => !ranks.Contains(i)).ToList();
        if (calls.Count == 0)
        {
            return node;
        }

        var windows = new List<OverWindow>();
        for (var i = 0; i < calls.Count; i++)
        {
            if (Time(node, calls[i]) is not { } time || time != Time(node, calls[0]) && RefuseOrders(calls[i]))
            {
                return node;
            }

            OverWindow.Place(windows, calls[i], all.ToList().IndexOf(calls[i]), time);
        }

        if (context.StateTtl > 0)
        {
            node = WithKeys(node, windows);
        }

        return Chain(node, [.. windows.OrderBy(x => x.Frame.LosesOrder ? 2 : x.Frame.Following > 0 ? 1 : 0)]);
    }

    /// <summary>An expression of the select list, its calls now columns.</summary>
    public Expr Moved(Expr expr, LogicalNode node)
    {
        if (expr is not OverRefExpr call)
        {
            return Nullability.WithChildren(expr, x => Moved(x, node));
        }

        if (!_columns.TryGetValue(call.Index, out var index))
        {
            return new ConstantExpr(null, expr.Type);
        }

        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    /// <summary>The column that is ordered by; -1 for the clock, null, reported, where it is no time.</summary>
    private int? Time(LogicalNode node, BoundOver call)
    {
        if (ClockFunctions.IsProcTime(call.Order) || call.Order is ColumnExpr clock && ColumnOrigin.IsClock(clock.Index, node))
        {
            if (call.Frame is not { ByRange: true } or { Preceding: OverFrame.Unbounded, Following: 0 })
            {
                return -1;
            }

            context.Report(OverRules.Frame, call.Span, "RANGE is measured in event time, and rows by the clock have none: count them with ROWS");
            return null;
        }

        if (call.Order is ColumnExpr column && node.Output[column.Index].TimeLag is not null)
        {
            return column.Index;
        }

        var time = node.Output.FirstOrDefault(x => x.TimeLag is not null)?.Name;
        context.Report(OverRules.Order, call.OrderSpan, string.Empty, time ?? "PROCTIME() for the order in which rows come");
        return null;
    }

    /// <summary>What forgets partitions looks at their keys before the windows do, and cannot fail on them: what is computed is a column.</summary>
    private LogicalNode WithKeys(LogicalNode node, List<OverWindow> windows)
    {
        node = AddedColumns.Above(node, windows.SelectMany(x => x.Partition), habits, out var columns);
        var at = 0;
        foreach (var window in windows)
        {
            window.Partition = window.Partition.Select(_ => (Expr)AddedColumns.Column(node, columns[at++])).ToEquatableArray();
            if (window.Frame is { ByRange: true } frame && frame.Following >= context.StateTtl)
            {
                context.Report(StateTtlRules.FrameReachesFurther, window.Span, WindowText.Interval(frame.Following), WindowText.Interval(context.StateTtl));
            }
        }

        return node;
    }

    private bool RefuseOrders(BoundOver call)
    {
        context.Diagnostics.NotSupportedYet(call.Span, "windows over rows in two orders in one SELECT", "put one of them into a sub-query");
        return true;
    }

    private LogicalNode Chain(LogicalNode node, List<OverWindow> windows)
    {
        var time = windows[0].Time;
        if (time >= 0)
        {
            // A row far in the future would tell all partitions that their time is over: it waits.
            node = new TimeOrderNode(node, time) { NeedsAll = context.StateTtl > 0 || windows.Any(x => x.Frame.ByRange) };
        }

        foreach (var window in windows)
        {
            var looksAhead = node is OverNode { Frame.LosesOrder: true } ahead ? ahead : null;
            if (looksAhead is not null && looksAhead.Partition != window.Partition)
            {
                context.Diagnostics.NotSupportedYet(window.Span, "rows that look ahead in two partitions in one SELECT", "partition both by the same columns");
                return node;
            }

            if (looksAhead is not null && context.StateTtl > 0)
            {
                context.Diagnostics.NotSupportedYet(window.Span, "STATE TTL over two windows of rows that look ahead, whose rows are no longer in order for the second", "leave one of them out, or give both one frame");
                return node;
            }

            node = Over(node, window, looksAhead is null ? time : -1);
        }

        return node;
    }

    private OverNode Over(LogicalNode node, OverWindow window, int time)
    {
        var ttl = new StateTtlBinder(context).InOrder(ref node, time);
        var (filtered, calls) = window.WithNumbers(ref node, time, ttl);
        var own = node.Output.Count;
        var output = node.Output.Select(window.Frame.Of)
            .Concat(calls.Select((x, i) => new RowColumn("over" + Number(own + i + 1), x.Type, x.Nullable, Held(x))));
        for (var i = 0; i < filtered.Count; i++)
        {
            _columns[filtered[i]] = own + i;
        }

        var over = new OverNode(node, window.Partition, time, window.Frame, calls.ToEquatableArray(), output.ToEquatableArray()) { Ttl = ttl };
        if (context.Query is { } query)
        {
            context.Aggregates.Add(new AggregateSite(over, query, context.SaysLate, window.Span));
        }

        return over;
    }

    /// <summary>LAG(x), MIN(x) and the like give a value of the column as it is held.</summary>
    private ClrKind Held(OverCall call)
    {
        var value = call.Value ?? (call.Aggregate is { User: null, Argument: { } argument } aggregate && AggregateTable.Of(aggregate.Kind).GivesArgument ? argument : null);
        return value is ColumnExpr column ? column.Clr : habits.For(call.Type);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
