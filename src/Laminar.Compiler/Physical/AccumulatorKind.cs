namespace Laminar.Compiler.Physical;

/// <summary>The structs of the library that states are made of. Those that are named Exact…, …Counts or Ordered… can give values back.</summary>
public enum AccumulatorKind
{
    /// <summary>How many rows count.</summary>
    CountRows,

    /// <summary>Integers that fit 64 signed bits, and ticks of intervals.</summary>
    SumInt64,
    SumDouble,

    /// <summary>Decimals, and unsigned integers of 64 bits.</summary>
    SumDecimal,
    ExactSum,
    ExactDecimal,
    Min,
    Max,
    First,
    Last,

    /// <summary>The value of the row that comes first by a key: ARG_MIN, ARG_MAX.</summary>
    ArgFirst,
    Moments,
    ExactMoments,
    Comoments,
    ExactComoments,
    BoolCounts,
    BitAnd,
    BitOr,
    BitXor,
    BitCounts,

    /// <summary>Values in order: percentiles; least and greatest over a changelog.</summary>
    OrderedValues,

    /// <summary>Values in the order of keys, then of event time: lists; the first and last over a changelog.</summary>
    OrderedEntries,

    /// <summary>The different values.</summary>
    DistinctSet,

    /// <summary>The different values, each with how often it came.</summary>
    DistinctCounts,
    HyperLogLog,
    Quantiles,
    User,

    /// <summary>RANK and DENSE_RANK of rows in order.</summary>
    Ranks,
}
