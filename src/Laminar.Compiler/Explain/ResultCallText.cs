using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>Aggregates as SQL, over the operator's input.</summary>
internal static class ResultCallText
{
    public static string Of(AggregateResult result, EquatableArray<Accumulator> accumulators, SqlPrinter sql)
    {
        // COUNT of what is never NULL counts rows.
        var counted = accumulators[result.Accumulator];
        var call = result.Call;
        return call.Kind == AggregateKind.Count && counted.Kind == AccumulatorKind.CountRows && counted.Argument is null
            ? AggregateText.Of(call with { Argument = null }, sql.Print)
            : AggregateText.Of(call, sql.Print);
    }
}
