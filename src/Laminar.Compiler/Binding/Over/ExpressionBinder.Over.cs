using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <content>Functions with OVER.</content>
internal sealed partial class ExpressionBinder
{
    private const string InsideOver = "an argument of OVER";
    private const string OrderOfOver = "ORDER BY of OVER";

    private Expr BindOver(CallSyntax call, string name)
    {
        if (group is null || place is not ("the select list" or "ORDER BY"))
        {
            return Fail(OverRules.Misplaced, call.Over!.Span, name, place);
        }

        if (group.Over.Windows!.Resolve(call.Over!) is not { } over)
        {
            return ErrorExpr.Create();
        }

        call = call with { Over = over };
        var inner = new ExpressionBinder(context, scope, InsideOver, group);
        var partition = over.PartitionBy.Select(inner.Bind).ToEquatableArray();
        var byTime = new ExpressionBinder(context, scope, OrderOfOver, group);
        var order = over.OrderBy.Select(x => byTime.Bind(x.Expression)).ToList();
        var frame = new OverFrameBinder(context, inner).Bind(over, name);
        var bound = OverFunctions.Has(name) ? new OverFunctions(context, inner).Bind(call, name, frame)
            : !AggregateNames.IsKnown(name) && context.Tables.Aggregates.All(x => x.Name != call.Name.ToString()) ? NotOverRows(call, name)
            : OverAggregate(call, name, frame);
        if (bound is null || frame is null || scope.IsUnknown || partition.Concat(order).Any(x => x.IsError()))
        {
            return ErrorExpr.Create();
        }

        if (order.FindIndex(x => !x.Type.IsOrdered) is >= 0 and var odd)
        {
            return Fail(ValueRules.NoOrder, over.OrderBy[odd].Span, "ORDER BY", TypeText.Of(order[odd].Type));
        }

        var ranking = OverFunctions.RankOf(name) is { } kind && order.Count > 0
            ? new BoundRanking(kind, over.OrderBy.Select((x, i) => new SortKey(order[i], x.Descending, x.NullsFirst ?? x.Descending)).ToEquatableArray())
            : null;
        if (ranking is null && (order.Count != 1 || over.OrderBy[0].Descending))
        {
            var what = order.Count == 0 ? ", which is not said here" : order.Count > 1 ? ", and of equal times the first that came is first" : string.Empty;
            return Fail(OverRules.Order, order.Count == 0 ? over.Span : over.OrderBy[order.Count - 1].Span, what, OverBinder.TimeOf(scope));
        }

        return group.Over.Add(new BoundOver(name, bound.Value.Call, partition, order[0], bound.Value.Frame, over.Span, over.OrderBy[0].Span) { Ranking = ranking });
    }

    /// <summary>What is wrong in windows that nothing uses is reported all the same.</summary>
    public void CheckUnusedWindows()
    {
        foreach (var over in group!.Over.Windows!.Unused())
        {
            var inner = new ExpressionBinder(context, scope, InsideOver, group);
            var byTime = new ExpressionBinder(context, scope, OrderOfOver, group);
            _ = over.PartitionBy.Select(inner.Bind).Concat(over.OrderBy.Select(x => byTime.Bind(x.Expression))).ToList();
            _ = new OverFrameBinder(context, inner).Bind(over, "WINDOW");
        }
    }

    private (OverCall Call, OverFrame Frame)? NotOverRows(CallSyntax call, string name)
    {
        _ = Fail(OverRules.NotOverRows, call.Name.Span, name);
        return null;
    }

    private (OverCall Call, OverFrame Frame)? OverAggregate(CallSyntax call, string name, OverFrame? frame)
    {
        if (call.IgnoresNulls is { } ignores)
        {
            _ = Fail(OverRules.Clause, ignores, name, "IGNORE NULLS", "use FILTER (WHERE x IS NOT NULL)");
            return null;
        }

        if (call.Distinct)
        {
            _ = Fail(OverRules.Clause, call.Span, name, "DISTINCT", "take distinct rows in a sub-query");
            return null;
        }

        if (call.ArgumentOrder.Count > 0)
        {
            _ = Fail(OverRules.Clause, call.ArgumentOrder[0].Span, name, "ORDER BY inside it", "the rows of a frame are in the order of OVER");
            return null;
        }

        // Its own group, over what is grouped around it: SUM(COUNT(*)) OVER (…).
        var own = new GroupContext { Around = group };
        var bound = new ExpressionBinder(context, scope, place, own).BindCall(call with { Over = null });
        if (bound is not AggregateRefExpr reference || own.Aggregates[reference.Index] is not { } aggregate)
        {
            return null;
        }

        var isBounded = frame is { Preceding: not OverFrame.Unbounded };
        if (isBounded && !Retraction.IsSupported(aggregate))
        {
            _ = Fail(OverRules.Clause, call.Over!.Frame?.Span ?? call.Over.Span, name, "frame that rows leave", "give its struct a Remove method, or begin the frame with UNBOUNDED PRECEDING");
            return null;
        }

        if (frame is { EndsBefore: true } && aggregate.User is not null)
        {
            _ = NotSupported(call.Over!.Frame!.Span, "an aggregate of your own over a frame that ends before its row", "end the frame with CURRENT ROW");
            return null;
        }

        return (OverCall.Of(OverNothing(aggregate, frame)), frame ?? OverFrame.SoFar);
    }

    /// <summary>A frame that need not have its own row may have none.</summary>
    private static AggregateCall OverNothing(AggregateCall call, OverFrame? frame) => frame is { MayBeEmpty: true } && call.User is null && AggregateTable.Of(call.Kind).Needs > 0
        ? call with { Nullable = true, OverNothing = true }
        : call;
}
