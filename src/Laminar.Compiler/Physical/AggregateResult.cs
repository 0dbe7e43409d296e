using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>How an aggregate's value comes out of the accumulators.</summary>
/// <param name="Kind">The aggregate.</param>
/// <param name="Accumulator">Index of the accumulator that holds the count, sum or value.</param>
/// <param name="Count">Index of the accumulator that counts non-NULL rows; it tells a NULL result and divides an AVG. -1 where neither is needed.</param>
/// <param name="Value">The canonical C# type of the result.</param>
public sealed record AggregateResult(AggregateKind Kind, int Accumulator, int Count, SqlType Type, ClrKind Value, bool Nullable)
{
    /// <summary>Whether taking the result may throw: a sum that does not fit its type.</summary>
    public bool CanFail => Kind is AggregateKind.Sum && !Type.IsFloating || Kind is AggregateKind.Avg && Type.Kind is TypeKind.Decimal or TypeKind.Interval;
}
