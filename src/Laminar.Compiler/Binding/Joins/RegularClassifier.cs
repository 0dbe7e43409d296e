using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// A join that nothing bounds in time. Each side has to be bounded otherwise: its rows are taken back, or STATE TTL is for them; or its author has said that its state may grow without end.
/// </summary>
internal sealed class RegularClassifier(BindingContext context, PendingJoin pending, LogicalNode left, LogicalNode right, JoinShape shape)
{
    /// <summary>Null, reported, where a side would be kept for ever.</summary>
    public RegularJoin? Classify(EquatableArray<JoinKey> keys, Expr? rest, IReadOnlyList<Expr> conditions, IReadOnlyList<TimeBound> bounds, IReadOnlyList<Expr> after)
    {
        var ttl = context.StateTtl;
        var (leftTime, rightTime) = (TimeFor(left, pending.LeftName), TimeFor(right, pending.RightName));
        var (leftTtl, rightTtl) = (leftTime is null ? 0 : ttl, rightTime is null ? 0 : ttl);
        if (context.Query?.StateTtl is { } clause && ttl > 0)
        {
            context.UsesTtl = true;
            if (!ChangeModes.IsAppendOnly(left) && !ChangeModes.IsAppendOnly(right))
            {
                context.Report(StreamingRules.TtlOverChanges, clause.Span);
            }
        }

        var endless = Endless(leftTtl, rightTtl);
        var isSaid = context.Consent != StateConsent.None && (conditions.Count > 0 || pending.IsValue);
        if (endless.Count > 0 && !isSaid && !context.Diagnostics.HasErrors)
        {
            return new UnboundedJoin(context, pending, left, right).Report(keys, conditions, bounds, after, endless);
        }

        if (endless.Count > 0 && context.Consent == StateConsent.Allowed)
        {
            context.Report(RegularJoinRules.EndlessState, pending.Syntax.JoinSpan, UnboundedJoin.RowsOf(endless));
        }

        return new RegularJoin(shape, keys, rest, leftTtl, rightTtl, leftTime, rightTime);
    }

    private List<string> Endless(long leftTtl, long rightTtl)
    {
        var sides = new List<string>();
        if (leftTtl == 0 && RowGrowth.IsEndless(left))
        {
            sides.Add(pending.LeftName);
        }

        if (rightTtl == 0 && RowGrowth.IsEndless(right))
        {
            sides.Add(pending.RightName);
        }

        return sides;
    }

    /// <summary>The time by which rows of a side are forgotten: the event time that is the least behind its watermark. Null without STATE TTL, and where rows are taken back.</summary>
    private ColumnExpr? TimeFor(LogicalNode side, string name)
    {
        if (context.StateTtl == 0 || !ChangeModes.IsAppendOnly(side) || context.Diagnostics.HasErrors)
        {
            return null;
        }

        var times = Enumerable.Range(0, side.Output.Count).Where(i => side.Output[i].TimeLag is not null && !ColumnOrigin.IsClock(i, side)).OrderBy(i => side.Output[i].TimeLag).ToList();
        if (times.Count > 0)
        {
            var column = side.Output[times[0]];
            return new ColumnExpr(times[0], column.Name, column.Type, column.Nullable, column.Clr);
        }

        if (RowGrowth.IsEndless(side))
        {
            context.Report(RegularJoinRules.TtlWithoutTime, context.Query!.StateTtl!.Span, name);
        }

        return null;
    }
}
