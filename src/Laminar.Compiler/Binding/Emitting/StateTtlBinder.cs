using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>STATE TTL: how long the groups of a query are kept after their last row, and which time that is told by.</summary>
internal sealed class StateTtlBinder(BindingContext context)
{
    /// <summary>The clause in nanoseconds; 0 where there is none.</summary>
    public long Read(StateTtlSyntax? clause)
    {
        if (clause is null)
        {
            return 0;
        }

        var expr = new ExpressionBinder(context, Scope.Empty, "STATE TTL").Bind(clause.Interval);
        return expr.IsError() ? 0 : new ConstantInterval(context).Read(expr, clause.Interval.Span, "TTL", 1) ?? 0;
    }

    /// <summary>What a grouping over these rows has of it. Over rows that may be taken back it would be asked for rows that it has forgotten.</summary>
    public long Of(EmitClauses clauses, LogicalNode input, TextSpan span)
    {
        if (clauses.StateTtl == 0)
        {
            return 0;
        }

        context.UsesTtl = true;
        if (context.Diagnostics.HasErrors || ChangeModes.IsAppendOnly(input))
        {
            return clauses.StateTtl;
        }

        context.Report(StreamingRules.TtlOverChanges, span);
        return 0;
    }

    /// <summary>What an operator with partitions, whose rows are in any order, has of it: the watermark tells how far time has come. Null without the clause, and where it is reported.</summary>
    public KeyTtl? OfPartitions(ref LogicalNode input, TextSpan span)
    {
        if (context.StateTtl == 0 || context.Diagnostics.HasErrors)
        {
            return null;
        }

        if (!ChangeModes.IsAppendOnly(input))
        {
            // Groups below that are forgotten take their rows out of the partitions.
            if (!LogicalTree.Downwards(input).Any(node => node is GroupAggregateNode { Ttl: > 0 }))
            {
                context.UsesTtl = true;
                context.Report(StreamingRules.TtlOverChanges, span);
            }

            return null;
        }

        context.UsesTtl = true;
        input = WithTime(input, span, out var time);
        return context.Diagnostics.HasErrors ? null : new KeyTtl(context.StateTtl, time);
    }

    /// <summary>The same where rows come in order, so that they tell it themselves. By the clock a column says it.</summary>
    public KeyTtl? InOrder(ref LogicalNode input, int time)
    {
        if (context.StateTtl == 0)
        {
            return null;
        }

        context.UsesTtl = true;
        input = time < 0 ? ClockColumn.Add(input, out time) : input;
        return new KeyTtl(context.StateTtl, time);
    }

    /// <summary>The event time that is the least behind the watermark; the query's clock for rows of a stream that have none.</summary>
    public LogicalNode WithTime(LogicalNode input, TextSpan span, out int column)
    {
        var times = Enumerable.Range(0, input.Output.Count).Where(i => input.Output[i].TimeLag is not null).OrderBy(i => input.Output[i].TimeLag).ToList();
        column = times.Count > 0 ? times[0] : -1;
        if (column >= 0)
        {
            return input;
        }

        if (!HasTime(input))
        {
            context.Report(StreamingRules.TtlWithoutTime, span);
            return input;
        }

        return ClockColumn.Add(input, out column);
    }

    /// <summary>Whether there is a time: one among the columns, or the clock for rows that no operator has held back.</summary>
    public static bool HasTime(LogicalNode input) => input.Output.Any(column => column.TimeLag is not null)
        || !LogicalTree.Downwards(input).Any(node => node is WindowAggregateNode or GroupAggregateNode or TopNNode or TimeOrderNode or RankNode or JoinNode { Spec: not (RegularJoin or LookupJoin) });
}
