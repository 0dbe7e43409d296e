using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Whether an aggregate can fail: for a row (argument, filter) or for a group (a sum that does not fit its type).</summary>
internal static class AggregateFailure
{
    public static bool Of(AggregateCall call) => OfRow(call) || OfResult(call);

    public static bool OfRow(AggregateCall call) => call.Kind == AggregateKind.User || call.Expressions.Any(Failure.Of);

    /// <summary>The same, where what the call reads of its input may itself be made of something that fails: it does not if nobody reads it.</summary>
    public static bool OfRow(AggregateCall call, LogicalNode input) => OfRow(call) || call.Expressions.Any(x => IsMadeOfFailing(x, input));

    /// <summary>Whether the projections right below an operator make the columns of an expression of something that can fail.</summary>
    public static bool IsMadeOfFailing(Expr expr, LogicalNode input)
    {
        var columns = new SortedSet<int>();
        ExpressionTree.CollectColumns(expr, columns);
        return input switch
        {
            FilterNode filter => IsMadeOfFailing(expr, filter.Input),
            ProjectNode project => columns.Any(x => Fails(project.Items[x], project.Input)),
            ExpandNode expand => expand.Copies.Any(copy => columns.Any(x => Fails(copy[x], expand.Input))),
            _ => false,
        };
    }

    private static bool Fails(Expr item, LogicalNode input) => Failure.Of(item) || IsMadeOfFailing(item, input);

    private static bool OfResult(AggregateCall call) => call.Kind switch
    {
        AggregateKind.Sum => !call.Type.IsFloating,
        AggregateKind.Avg => call.Type.Kind != TypeKind.Double,
        AggregateKind.StringAgg or AggregateKind.ArrayAgg or AggregateKind.Collect or AggregateKind.User => true,
        _ => false,
    };
}
