using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Whether an aggregate can fail: for a row (argument, filter) or for a group (a sum that does not fit its type).</summary>
internal static class AggregateFailure
{
    public static bool Of(AggregateCall call) => OfRow(call) || OfResult(call);

    public static bool OfRow(AggregateCall call) => call.Argument is not null && Failure.Of(call.Argument) || call.Filter is not null && Failure.Of(call.Filter);

    private static bool OfResult(AggregateCall call) => call.Kind switch
    {
        AggregateKind.Sum => !call.Type.IsFloating,
        AggregateKind.Avg => call.Type.Kind != TypeKind.Double,
        _ => false,
    };
}
