namespace Laminar.Compiler.Logical;

/// <summary>The aggregates. What each takes and gives is in <see cref="Functions.AggregateTable"/>.</summary>
public enum AggregateKind
{
    /// <summary>COUNT(*).</summary>
    CountAll,

    /// <summary>COUNT(x): rows where x is not NULL.</summary>
    Count,
    Sum,
    Avg,
    Min,
    Max,

    /// <summary>The value at the least event time, NULLs included; of equal times the first that arrived.</summary>
    FirstValue,

    /// <summary>The value at the greatest event time, NULLs included; of equal times the last that arrived.</summary>
    LastValue,

    /// <summary>ARG_MIN(x, y): x of the row with the least y; of equal ones the earliest.</summary>
    ArgMin,
    ArgMax,
    VarPop,
    VarSamp,
    StddevPop,
    StddevSamp,
    CovarPop,
    CovarSamp,
    Corr,
    RegrSlope,
    RegrIntercept,
    RegrCount,
    RegrR2,
    RegrAvgX,
    RegrAvgY,
    RegrSxx,
    RegrSyy,
    RegrSxy,
    BoolAnd,
    BoolOr,
    BitAnd,
    BitOr,
    BitXor,
    Median,
    PercentileCont,
    PercentileDisc,
    ApproxCountDistinct,
    ApproxPercentile,
    StringAgg,
    ArrayAgg,

    /// <summary>As ARRAY_AGG, but NULLs are passed over.</summary>
    Collect,

    /// <summary>The value that is there most often, of several the least.</summary>
    Mode,

    /// <summary>RANK() of rows in order of time; with OVER only.</summary>
    Rank,
    DenseRank,

    /// <summary>A struct of the user's.</summary>
    User,
}
