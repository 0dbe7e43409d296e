using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Those that choose one of the values, or fold truth values and bits.</summary>
internal static class ChoosingAggregates
{
    private const string Ordered = "exact, by keeping the values in order";
    private const string Kept = "the value; over a changelog all of them";

    public static IEnumerable<AggregateFunction> Rows()
    {
        // Any value may be the least: so it is the same however the rows come.
        foreach (var (kind, names) in new[] { (AggregateKind.Min, new[] { "MIN", "ANY_VALUE" }), (AggregateKind.Max, ["MAX"]) })
        {
            yield return new(kind, [.. names], AggregateShape.Value, x => x.Kind == TypeKind.Boolean ? null : x, x => x)
            {
                IgnoresDuplicates = true,
                GivesArgument = true,
                Method = "NaN lies above all numbers; text by code point",
                Retraction = Ordered,
                Memory = Kept,
            };
        }

        foreach (var (kind, name, of) in new[] { (AggregateKind.FirstValue, "FIRST_VALUE", "first"), (AggregateKind.LastValue, "LAST_VALUE", "last") })
        {
            yield return new(kind, [name], AggregateShape.Value, x => x, x => x)
            {
                IgnoresDuplicates = true,
                TakesNulls = true,
                GivesArgument = true,
                Method = $"by event time, NULLs included; of equal times, and where rows have no event time, the {of} to arrive",
                Retraction = Ordered,
                Memory = Kept,
            };
        }

        foreach (var (kind, names) in new[] { (AggregateKind.ArgMin, new[] { "ARG_MIN", "MIN_BY" }), (AggregateKind.ArgMax, ["ARG_MAX", "MAX_BY"]) })
        {
            yield return new(kind, names, AggregateShape.ValueBy, x => x, x => x)
            {
                IgnoresDuplicates = true,
                TakesNulls = true,
                GivesArgument = false,
                Method = "rows where y is NULL are passed over; of equal y the earliest row",
                Retraction = Ordered,
                Memory = Kept + ", with its y",
            };
        }

        foreach (var (kind, names) in new[] { (AggregateKind.BoolAnd, new[] { "BOOL_AND", "EVERY" }), (AggregateKind.BoolOr, ["BOOL_OR"]) })
        {
            yield return new(kind, names, AggregateShape.Value, x => x.Kind == TypeKind.Boolean ? x : null, x => x)
            {
                IgnoresDuplicates = true,
                Method = "NULLs are passed over",
                Retraction = "exact, by counts",
                Memory = "16 bytes",
            };
        }

        foreach (var (kind, name) in new[] { (AggregateKind.BitAnd, "BIT_AND"), (AggregateKind.BitOr, "BIT_OR"), (AggregateKind.BitXor, "BIT_XOR") })
        {
            yield return new(kind, [name], AggregateShape.Value, x => x.IsInteger ? x : null, x => x)
            {
                IgnoresDuplicates = kind != AggregateKind.BitXor,
                Method = "exact",
                Retraction = kind == AggregateKind.BitXor ? "exact" : "exact, by counts for each bit",
                Memory = kind == AggregateKind.BitXor ? "16 bytes" : "16 bytes; over a changelog 520",
            };
        }
    }
}
