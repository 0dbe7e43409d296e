using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Whether an aggregate can fail: for a row (argument, filter) or for a group (a sum that does not fit its type).</summary>
internal static class AggregateFailure
{
    public static bool Of(AggregateCall call) => OfRow(call) || OfResult(call);

    public static bool OfRow(AggregateCall call) => call.Kind == AggregateKind.User || call.Expressions.Any(Failure.Of);

    private static bool OfResult(AggregateCall call) => call.Kind switch
    {
        AggregateKind.Sum => !call.Type.IsFloating,
        AggregateKind.Avg => call.Type.Kind != TypeKind.Double,
        AggregateKind.StringAgg or AggregateKind.ArrayAgg or AggregateKind.Collect or AggregateKind.User => true,
        _ => false,
    };
}
