using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

public enum AggregateKind
{
    /// <summary>COUNT(*) → BIGINT.</summary>
    CountAll,

    /// <summary>COUNT(x): rows where x is not NULL → BIGINT.</summary>
    Count,

    /// <summary>
    /// Signed integers → BIGINT, exact (128 bits inside; a result that does not fit is an error); UBIGINT → DECIMAL; REAL and DOUBLE →
    /// DOUBLE (compensated); DECIMAL → DECIMAL; INTERVAL → INTERVAL. NULL where no row had a value.
    /// </summary>
    Sum,

    /// <summary>Integers, REAL, DOUBLE → DOUBLE (exact sum, one division); DECIMAL → DECIMAL; INTERVAL → INTERVAL. NULL where none.</summary>
    Avg,

    /// <summary>Any ordered type but BOOLEAN; NULLs are passed over.</summary>
    Min,
    Max,

    /// <summary>The value at the least event time, NULLs included; of equal times the first that arrived.</summary>
    FirstValue,

    /// <summary>The value at the greatest event time, NULLs included; of equal times the last that arrived.</summary>
    LastValue,
}

/// <summary>An aggregate over a group's rows. A row counts where <paramref name="Filter"/> is absent or TRUE.</summary>
public sealed record AggregateCall(AggregateKind Kind, Expr? Argument, Expr? Filter, SqlType Type, bool Nullable);
