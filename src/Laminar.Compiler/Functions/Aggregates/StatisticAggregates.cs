using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>Variances, covariances and regression, all over DOUBLE. Pairs are (y, x), as in PostgreSQL.</summary>
internal static class StatisticAggregates
{
    public static IEnumerable<AggregateFunction> Rows()
    {
        yield return Of(AggregateKind.VarPop, 1, "VAR_POP");
        yield return Of(AggregateKind.VarSamp, 2, "VAR_SAMP", "VARIANCE");
        yield return Of(AggregateKind.StddevPop, 1, "STDDEV_POP");
        yield return Of(AggregateKind.StddevSamp, 2, "STDDEV_SAMP", "STDDEV");
        yield return Pair(AggregateKind.CovarPop, 1, "COVAR_POP");
        yield return Pair(AggregateKind.CovarSamp, 2, "COVAR_SAMP");
        yield return Pair(AggregateKind.Corr, 1, "CORR") with { MayBeUndefined = true };
        yield return Pair(AggregateKind.RegrSlope, 1, "REGR_SLOPE") with { MayBeUndefined = true };
        yield return Pair(AggregateKind.RegrIntercept, 1, "REGR_INTERCEPT") with { MayBeUndefined = true };
        yield return Pair(AggregateKind.RegrR2, 1, "REGR_R2") with { MayBeUndefined = true };
        yield return Pair(AggregateKind.RegrCount, 0, "REGR_COUNT") with { Gives = _ => SqlType.BigInt };
        yield return Pair(AggregateKind.RegrAvgX, 1, "REGR_AVGX");
        yield return Pair(AggregateKind.RegrAvgY, 1, "REGR_AVGY");
        yield return Pair(AggregateKind.RegrSxx, 1, "REGR_SXX");
        yield return Pair(AggregateKind.RegrSyy, 1, "REGR_SYY");
        yield return Pair(AggregateKind.RegrSxy, 1, "REGR_SXY");
    }

    private static AggregateFunction Of(AggregateKind kind, int needs, params string[] names) =>
        new(kind, names, AggregateShape.Value, AggregateTable.Numbers, _ => SqlType.Double)
        {
            Needs = needs,
            MayBeUndefined = needs > 1,
            Method = "Welford's method, merged by Chan's",
            Retraction = "by exact sums of values and squares: no drift",
            Memory = "24 bytes; over a changelog 608",
        };

    private static AggregateFunction Pair(AggregateKind kind, int needs, string name) =>
        new(kind, [name], AggregateShape.Pair, AggregateTable.Numbers, _ => SqlType.Double)
        {
            Needs = needs,
            MayBeUndefined = needs > 1,
            Method = "Welford's method, merged by Chan's; pairs with a NULL are passed over",
            Retraction = "by exact sums of values and products: no drift",
            Memory = "48 bytes; over a changelog 1,520; shared by all over the same pair",
        };
}
