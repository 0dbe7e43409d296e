using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>An aggregate's value out of the state. NULL where nothing was folded in: a guard on the count, or on what the accumulator has.</summary>
internal static class ResultText
{
    /// <param name="state">What the state is called.</param>
    public static Fragment Emit(AggregateResult result, EquatableArray<Accumulator> accumulators, string state = "state")
    {
        var accumulator = accumulators[result.Accumulator];
        var field = state + "." + AccumulatorNames.Field(accumulator, result.Accumulator);
        var count = result.Count < 0 ? null : state + "." + AccumulatorNames.Field(accumulators[result.Count], result.Count) + ".Value";
        return result.Kind switch
        {
            AggregateKind.CountAll or AggregateKind.Count => Fragment.Primary(field + ".Value", ClrKind.Int64),
            AggregateKind.Sum => Guarded(result, Sum(result, field), count + " > 0"),
            AggregateKind.Avg => Guarded(result, Average(result, accumulator, field, count!), count + " > 0"),
            AggregateKind.Min or AggregateKind.Max => Guarded(result, Extreme(result, accumulator, field), field + ".Has"),
            AggregateKind.FirstValue or AggregateKind.LastValue or AggregateKind.ArgMin or AggregateKind.ArgMax => Chosen(result, accumulator, field),
            AggregateKind.Rank => Fragment.Primary(field + ".Rank", ClrKind.Int64),
            AggregateKind.DenseRank => Fragment.Primary(field + ".Dense", ClrKind.Int64),
            AggregateKind.User => Fragment.Primary(field + ".Result()", result.Value, result.Nullable),
            AggregateKind.StringAgg => Guarded(result, Fragment.Primary($"{field}.Join({Literal.Utf8((string)result.Parameter!.Value!)})", ClrKind.Utf8), field + ".Has"),
            AggregateKind.ArrayAgg or AggregateKind.Collect => Guarded(result, Fragment.Primary($"{OperatorCatalog.Aggregates}.Collected.Array(in {field})", ClrKind.Utf8), field + ".Has"),
            _ => Member(result, accumulator, field),
        };
    }

    private static Fragment Member(AggregateResult result, Accumulator accumulator, string field)
    {
        var (member, guard) = ResultMembers.Of(result, accumulator);
        var value = Fragment.Primary(field + "." + member, result.Value);
        return guard is null ? value : Guarded(result, value, field + "." + guard);
    }

    private static Fragment Sum(AggregateResult result, string field) =>
        Fragment.Primary(result.Value == ClrKind.TimeSpan ? $"new global::System.TimeSpan({field}.Value)" : field + ".Value", result.Value);

    private static Fragment Average(AggregateResult result, Accumulator accumulator, string field, string count)
    {
        if (result.Value == ClrKind.TimeSpan)
        {
            return Fragment.Primary($"new global::System.TimeSpan({field}.Average({count}))", result.Value);
        }

        var sum = accumulator.Kind switch
        {
            AccumulatorKind.SumInt64 => field + ".ToDouble()",
            AccumulatorKind.SumDecimal or AccumulatorKind.ExactDecimal when result.Value == ClrKind.Double => $"(double){field}.Value",
            _ => field + ".Value",
        };
        return new Fragment($"{sum} / {count}", Precedence.Multiplicative, result.Value);
    }

    // MinString.Value is null only where Has is false.
    private static Fragment Extreme(AggregateResult result, Accumulator accumulator, string field)
    {
        var member = accumulator.Kind != AccumulatorKind.OrderedValues ? ".Value" : result.Kind == AggregateKind.Min ? ".Least" : ".Greatest";
        return Fragment.Primary(field + member + (result.Value == ClrKind.String ? "!" : ""), result.Value);
    }

    private static Fragment Chosen(AggregateResult result, Accumulator accumulator, string field)
    {
        var value = field + (accumulator.Kind != AccumulatorKind.OrderedEntries ? ".Value" : result.Kind == AggregateKind.LastValue ? ".Last" : ".First");
        var isFirstText = accumulator is { Kind: AccumulatorKind.First or AccumulatorKind.Last, Value: ClrKind.Utf8 };
        var holdsNull = accumulator.Argument is { Nullable: true } || isFirstText;
        if (!result.Nullable)
        {
            return Fragment.Primary(value + (isFirstText ? ".GetValueOrDefault()" : ""), result.Value);
        }

        return holdsNull ? Fragment.Primary(value, result.Value, mayBeNull: true) : Guarded(result, Fragment.Primary(value, result.Value), field + ".Has");
    }

    private static Fragment Guarded(AggregateResult result, Fragment value, string guard) => result.Nullable ? value with { Guards = [guard] } : value;
}
