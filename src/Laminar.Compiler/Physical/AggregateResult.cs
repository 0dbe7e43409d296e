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
    private static readonly AggregateCall NoCall = new(AggregateKind.CountAll, null, null, SqlType.BigInt, false);

    /// <summary>The call, over the operator's input: for plans that people read.</summary>
    public AggregateCall Call { get; init; } = NoCall;

    /// <summary>A constant that the result depends on: a fraction, a separator.</summary>
    public ConstantExpr? Parameter { get; init; }

    /// <summary>The fraction counts from the greatest value.</summary>
    public bool FromTop { get; init; }

    /// <summary>Whether taking the result may throw: a sum that does not fit its type, a text that grows too long.</summary>
    public bool CanFail => Kind switch
    {
        AggregateKind.Sum => !Type.IsFloating,
        AggregateKind.Avg => Type.Kind is TypeKind.Decimal or TypeKind.Interval,
        AggregateKind.StringAgg or AggregateKind.ArrayAgg or AggregateKind.Collect or AggregateKind.User => true,
        _ => false,
    };
}
