using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>SUM and AVG without any rounding on the way.</summary>
public static class Sums
{
    public static object Sum(List<object> values, TypeKind result) => values[0] switch
    {
        double or float => ExactDoubleSum.Of(values.Select(CastToFloating.Double)),
        decimal => Decimals(values),
        TimeSpan => Span(Ticks(values)),
        ulong => Decimal(Whole(values)),
        _ => Integers.Narrow(Whole(values), result),
    };

    public static object Average(List<object> values) => values[0] switch
    {
        double or float => ExactDoubleSum.Of(values.Select(CastToFloating.Double)) / values.Count,
        decimal => Decimals(values) / values.Count,
        TimeSpan => Span(BigInteger.Divide(Ticks(values), values.Count)),
        _ => (double)Whole(values) / values.Count,
    };

    private static BigInteger Whole(List<object> values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + Integers.Widen(value));

    private static BigInteger Ticks(List<object> values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + ((TimeSpan)value).Ticks);

    private static TimeSpan Span(BigInteger ticks) => new((long)Integers.Narrow(ticks, TypeKind.BigInt));

    private static decimal Decimal(BigInteger sum)
    {
        try
        {
            return (decimal)sum;
        }
        catch (OverflowException)
        {
            throw new RowError("the sum does not fit DECIMAL");
        }
    }

    private static decimal Decimals(List<object> values) => ExactDecimalSum.Of([.. values.Cast<decimal>()]);
}
