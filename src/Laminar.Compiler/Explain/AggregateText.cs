using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>Aggregates as SQL, put together again from accumulators.</summary>
internal static class AggregateText
{
    public static string Of(AggregateResult result, WindowAggregateStage stage, SqlPrinter sql)
    {
        var accumulator = stage.Accumulators[result.Accumulator];
        var argument = accumulator.Argument;
        var text = result.Kind switch
        {
            AggregateKind.CountAll => "COUNT(*)",

            // COUNT of what is never NULL counts rows.
            AggregateKind.Count => $"COUNT({(argument is null ? "*" : sql.Print(argument))})",
            AggregateKind.FirstValue => $"FIRST_VALUE({sql.Print(argument!)})",
            AggregateKind.LastValue => $"LAST_VALUE({sql.Print(argument!)})",
            _ => $"{result.Kind.ToString().ToUpperInvariant()}({sql.Print(argument!)})",
        };
        return accumulator.Include is null ? text : $"{text} FILTER (WHERE {sql.Print(accumulator.Include)})";
    }
}
