using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>A join of which a side would be kept for ever: why, and what to write instead.</summary>
internal sealed class UnboundedJoin(BindingContext context, PendingJoin pending, LogicalNode left, LogicalNode right)
{
    /// <summary>Reports it; the join is not one that can run.</summary>
    public RegularJoin? Report(EquatableArray<JoinKey> keys, IReadOnlyList<Expr> conditions, IReadOnlyList<TimeBound> bounds, IReadOnlyList<Expr> after, IReadOnlyList<string> endless)
    {
        var span = pending.Syntax.JoinSpan;
        if (pending.IsValue)
        {
            context.Report(ScalarRules.Unbounded, span, Fixes(), RowsOf(endless), AdviceOfValues());
            return null;
        }

        if (NotAnEventTime(conditions) is var (column, side, node))
        {
            context.Report(JoinRules.NoJoinTime, span, column, Times(node) is { Count: > 0 } times ? "the event time of " + side + " is " + string.Join(", ", times) : $"say which column of {side} is: [Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE");
        }
        else if (after.Any(x => TimeBound.Of(x, left.Output.Count) is not null))
        {
            context.Report(JoinRules.UnboundedJoin, span, Kept(bounds, endless), "write the bound of the times in ON; of an outer join's rows WHERE is asked when they are there, and lets none go before");
        }
        else if (keys.Count == 0 && bounds.Count == 0)
        {
            context.Report(JoinRules.CrossJoin, span, Fixes(), pending.LeftName, pending.RightName, AdviceOfTimes());
        }
        else
        {
            context.Report(JoinRules.UnboundedJoin, span, Fixes(), Kept(bounds, endless), Advice());
        }

        return null;
    }

    /// <summary>A comparison of times of which one is no event time: meant as a bound, it is none.</summary>
    private (string Column, string Side, LogicalNode Node)? NotAnEventTime(IReadOnlyList<Expr> conditions)
    {
        foreach (var condition in conditions)
        {
            if (TimeBound.Of(condition, left.Output.Count) is { IsEquality: false } bound)
            {
                if (left.Output[bound.Left].TimeLag is null)
                {
                    return (left.Output[bound.Left].Name, pending.LeftName, left);
                }

                if (right.Output[bound.Right].TimeLag is null)
                {
                    return (right.Output[bound.Right].Name, pending.RightName, right);
                }
            }
        }

        return null;
    }

    /// <summary>The rows of these sides.</summary>
    public static string RowsOf(IReadOnlyList<string> sides) => sides.Count == 1 ? "rows of " + sides[0] : "rows of both sides";

    private string Kept(IReadOnlyList<TimeBound> bounds, IReadOnlyList<string> endless)
    {
        if (endless.Count == 1)
        {
            return RowsOf(endless);
        }

        var all = bounds.Count == 0 ? null : TimeBound.All(bounds);
        return all switch
        {
            { Lower: not null } => "rows of " + pending.RightName,
            { Upper: not null } => "rows of " + pending.LeftName,
            _ => "rows of both sides",
        };
    }

    private string Advice() => string.Join("; or ", new[]
    {
        AreFinal ? AdviceOfTimes() : null,
        CanForget ? "write STATE TTL INTERVAL '1' DAY after the query, which forgets rows that are older" : null,
        "say that it is meant: State = StateBound.Unbounded in [StreamQuery], SET state = 'unbounded' in a script",
    }.OfType<string>());

    private string AdviceOfValues() => string.Join("; or ", new[]
    {
        "let both be of windows, TABLE(TUMBLE(…)), and window_start and window_end equal in the query's WHERE",
        CanForget ? "write STATE TTL INTERVAL '1' DAY after the query around, which forgets rows that are older" : null,
        "say that it is meant: State = StateBound.Unbounded in [StreamQuery], SET state = 'unbounded' in a script",
    }.OfType<string>());

    private bool AreFinal => ChangeModes.IsAppendOnly(left) && ChangeModes.IsAppendOnly(right);

    /// <summary>Each side has either a time to be forgotten by, or rows that are taken back.</summary>
    private bool CanForget => context.StateTtl == 0 && new[] { left, right }.All(x => ChangeModes.IsAppendOnly(x) ? Times(x).Count > 0 : !RowGrowth.IsEndless(x)) && (ChangeModes.IsAppendOnly(left) || ChangeModes.IsAppendOnly(right));

    private string AdviceOfTimes() => Bound() is { } bound
        ? $"bound the times from both sides, as in {bound}, or join windows of both"
        : "give both streams an event time ([Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE) and bound their times, as in a.ts BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts";

    /// <summary>Where there is a condition to add it to.</summary>
    private EquatableArray<SqlFix> Fixes()
    {
        var fixes = new List<SqlFix>();
        if (AreFinal && Bound() is { } bound && pending.Syntax is { On: { } on, Kind: not JoinKind.Comma })
        {
            fixes.Add(new SqlFix("Bound the times by an hour", new TextSpan(on.Span.End, 0), " AND " + bound));
        }

        if (CanForget && context.Query is { } query)
        {
            fixes.Add(new SqlFix("Add STATE TTL INTERVAL '1' DAY", new TextSpan(query.Span.End, 0), "\nSTATE TTL INTERVAL '1' DAY"));
        }

        return fixes.ToEquatableArray();
    }

    private string? Bound() => Times(left) is { Count: > 0 } lefts && Times(right) is { Count: > 0 } rights
        ? $"{Qualified(pending.LeftName, lefts[0])} BETWEEN {Qualified(pending.RightName, rights[0])} - INTERVAL '1' HOUR AND {Qualified(pending.RightName, rights[0])}"
        : null;

    private static string Qualified(string table, string column) => table.Contains(" ") ? column : table + "." + column;

    private static List<string> Times(LogicalNode node) => node.Output.Where(x => x.TimeLag is not null).Select(x => x.Name).ToList();
}
