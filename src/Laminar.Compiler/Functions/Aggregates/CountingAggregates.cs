using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>COUNT, SUM, AVG.</summary>
internal static class CountingAggregates
{
    public static IEnumerable<AggregateFunction> Rows()
    {
        yield return new(AggregateKind.Count, ["COUNT"], AggregateShape.Value, x => x, _ => SqlType.BigInt)
        {
            Needs = 0,
            TakesNulls = true,
            Method = "exact; COUNT(*) counts rows, COUNT(x) those where x is not NULL",
            Retraction = "exact",
            Memory = "8 bytes",
        };
        yield return new(AggregateKind.Sum, ["SUM"], AggregateShape.Value, x => SumType(x) is null ? null : x, x => SumType(x)!)
        {
            Method = "integers exact in 128 bits, DECIMAL exact, DOUBLE compensated (Neumaier); a sum that does not fit its type is an error row",
            Retraction = "exact; DOUBLE and DECIMAL by sums as wide as their range",
            Memory = "16 bytes, DECIMAL 24; over a changelog DOUBLE 304, DECIMAL 40",
        };
        yield return new(AggregateKind.Avg, ["AVG"], AggregateShape.Value, x => AverageType(x) is null ? null : x, x => AverageType(x)!)
        {
            Method = "the sum, divided once",
            Retraction = "as SUM",
            Memory = "as SUM and COUNT, which it shares with them",
        };
    }

    /// <summary>Signed integers and small unsigned ones → BIGINT, UBIGINT and DECIMAL → DECIMAL, floating → DOUBLE, INTERVAL → INTERVAL.</summary>
    private static SqlType? SumType(SqlType type) => type.Kind switch
    {
        TypeKind.UBigInt or TypeKind.Decimal => SqlType.Decimal,
        TypeKind.Interval => SqlType.Interval,
        _ when type.IsInteger => SqlType.BigInt,
        _ => type.IsFloating ? SqlType.Double : null,
    };

    private static SqlType? AverageType(SqlType type) => type.Kind switch
    {
        TypeKind.Decimal => SqlType.Decimal,
        TypeKind.Interval => SqlType.Interval,
        _ => type.IsNumeric ? SqlType.Double : null,
    };
}
