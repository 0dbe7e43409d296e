using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>MATCH_CONDITION(l.ts >= r.ts AND l.ts - r.ts &lt;= INTERVAL …): the comparison of the two times says where the right row lies, bounds on their difference are the tolerance.</summary>
internal sealed class MatchConditionBinder(BindingContext context, Scope both, LogicalNode left, JoinTimes times)
{
    private const string Nearest = "NEAREST";

    /// <summary>Null, reported, where it is none.</summary>
    public AsofMatch? Bind(JoinSyntax join)
    {
        if (join.MatchCondition is not { } condition)
        {
            Report(join.JoinSpan, "this join has none");
            return null;
        }

        var bounds = new List<TimeBound>();
        (int Left, int Right)? nearest = null;
        foreach (var part in Parts(condition))
        {
            if (part is CallSyntax call && call.Name.Parts.Count == 1 && call.Name.Last.Text.ToUpperInvariant() == Nearest)
            {
                nearest = BindNearest(call);
                if (nearest is null)
                {
                    return null;
                }

                continue;
            }

            var bound = new ExpressionBinder(context, both, "MATCH_CONDITION").BindCondition(part, "MATCH_CONDITION");
            if (bound.IsError())
            {
                return null;
            }

            if (TimeBound.Of(bound, left.Output.Count) is not { } difference)
            {
                Report(part.Span, "this compares something else");
                return null;
            }

            bounds.Add(difference);
        }

        return Match(condition.Span, nearest, bounds);
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax condition) => condition switch
    {
        BinarySyntax { Op: BinaryOp.And } and => Parts(and.Left).Concat(Parts(and.Right)),
        _ => [condition],
    };

    private (int Left, int Right)? BindNearest(CallSyntax call)
    {
        var columns = call.Arguments.Select(x => new ExpressionBinder(context, both, Nearest).Bind(x)).ToList();
        if (columns.Any(x => x.IsError()))
        {
            return null;
        }

        var lefts = left.Output.Count;
        if (columns.Count == 2 && columns[0] is ColumnExpr first && columns[1] is ColumnExpr second && first.Index < lefts != second.Index < lefts)
        {
            return first.Index < lefts ? (first.Index, second.Index - lefts) : (second.Index, first.Index - lefts);
        }

        Report(call.Span, "NEAREST takes a time of each side");
        return null;
    }

    private AsofMatch? Match(TextSpan span, (int Left, int Right)? nearest, List<TimeBound> bounds)
    {
        var pairs = bounds.Select(x => (x.Left, x.Right)).Concat(nearest is { } pair ? [pair] : []).Distinct().ToList();
        if (pairs.Count != 1)
        {
            Report(span, pairs.Count == 0 ? "this compares none" : "this compares several pairs of times");
            return null;
        }

        var (leftTime, rightTime) = pairs[0];
        if (nearest is not null)
        {
            var within = bounds.Count == 0 ? new TimeBound(leftTime, rightTime, null, null) : TimeBound.All(bounds);
            return within is { Lower: > 0 } or { Upper: < 0 }
                ? Excludes(span)
                : new AsofMatch(leftTime, rightTime, AsofDirection.Nearest, TakesEqual: true, within.Upper, -within.Lower ?? Endless(span), IsOfVersions: false);
        }

        var ways = bounds.Where(IsWay).ToList();
        if (ways.Count != 1)
        {
            Report(span, ways.Count == 0 ? "nothing here says on which side of the left time the right one lies" : "this says twice on which side of the left time the right one lies");
            return null;
        }

        var all = TimeBound.All(bounds);
        if (all is { Lower: { } lower, Upper: { } upper } && lower > upper)
        {
            return Excludes(span);
        }

        return ways[0].Lower is { } least
            ? new AsofMatch(leftTime, rightTime, AsofDirection.Preceding, least == 0, all.Upper, 0, IsOfVersions: false)
            : new AsofMatch(leftTime, rightTime, AsofDirection.Following, ways[0].Upper == 0, null, -all.Lower ?? Endless(span), IsOfVersions: false);
    }

    /// <summary>One time beside the other, without an interval between them.</summary>
    private static bool IsWay(TimeBound bound) => bound is { Lower: 0 or 1, Upper: null } or { Upper: 0 or -1, Lower: null };

    /// <summary>A left row would wait for a right one for ever.</summary>
    private long Endless(TextSpan span)
    {
        var (l, r) = (times.Left, times.Right);
        context.Report(
            VersionRules.EndlessWait,
            span,
            EquatableArray.Of(new SqlFix("Look at most a minute ahead", new TextSpan(span.End, 0), $" AND {r} - {l} <= INTERVAL '1' MINUTE")),
            $"{r} - {l} <= INTERVAL '1' MINUTE");
        return 0;
    }

    private AsofMatch? Excludes(TextSpan span)
    {
        Report(span, "no two times meet this");
        return null;
    }

    private void Report(TextSpan span, string reason) => context.Report(VersionRules.MatchCondition, span, times.Left, times.Right, reason);
}
