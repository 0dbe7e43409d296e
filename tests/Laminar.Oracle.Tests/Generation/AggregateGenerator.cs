using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random aggregates over a scope, with and without DISTINCT and FILTER.</summary>
public sealed class AggregateGenerator(Random random, ExpressionGenerator expressions)
{
    private static readonly string[] OfOne = ["VAR_POP", "VAR_SAMP", "VARIANCE", "STDDEV_POP", "STDDEV_SAMP", "STDDEV"];

    private static readonly string[] OfPairs = ["COVAR_POP", "COVAR_SAMP", "CORR", "REGR_SLOPE", "REGR_INTERCEPT", "REGR_R2", "REGR_AVGX", "REGR_AVGY", "REGR_SXX", "REGR_SYY", "REGR_SXY"];

    public Field Next()
    {
        var (sql, category) = expressions.HasArrays && random.Next(3) == 0 ? Collected() : random.Next(3) == 0 ? Other() ?? Common() : Common();
        var filtered = random.Next(4) == 0 && sql[^1] == ')' && !sql.StartsWith("CARD", StringComparison.Ordinal) && !sql.StartsWith("ENCODE", StringComparison.Ordinal) ? $"{sql} FILTER (WHERE {expressions.Of(Category.Boolean, 1)})" : sql;
        return new Field(filtered, category);
    }

    public IReadOnlyList<Field> Several() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Next())];

    private int Depth => random.Next(3) == 0 ? 2 : random.Next(2);

    private string Distinct => Features.IsOn(Feature.DistinctAggregates) && random.Next(4) == 0 ? "DISTINCT " : "";

    /// <summary>Where arrays are drawn too: elsewhere it would change what all others draw.</summary>
    private string DistinctPair => expressions.HasArrays ? Distinct : "";

    private (string Sql, Category Category) Common()
    {
        switch (random.Next(8))
        {
            case 0:
                return ("COUNT(*)", Category.Integer);
            case 1:
                return ($"COUNT({Distinct}{expressions.Any(Depth).Sql})", Category.Integer);
            case 2 or 3:
                var summed = Number();
                return ($"SUM({Distinct}{summed.Sql})", summed.Category == Category.Double ? Category.Inexact : summed.Category);
            case 4:
                var averaged = Number();
                return ($"AVG({Distinct}{averaged.Sql})", averaged.Category == Category.Decimal ? Category.Decimal : averaged.Category == Category.Interval ? Category.Interval : Category.Inexact);
            case 5 or 6:
                var extreme = expressions.Any(Depth);
                return extreme.Category == Category.Boolean ? ("COUNT(*)", Category.Integer) : ($"{expressions.Pick(["MIN", "MAX"])}({extreme.Sql})", extreme.Category);
            default:
                var value = expressions.Any(Depth);
                return ($"{expressions.Pick(["FIRST_VALUE", "LAST_VALUE"])}({value.Sql})", value.Category);
        }
    }

    /// <summary>The longer list; null where the one that was thought of is not there.</summary>
    private (string Sql, Category Category)? Other()
    {
        switch (random.Next(8))
        {
            case 0 when Features.IsOn(Feature.ArgMin):
                var chosen = expressions.Any(Depth);
                var by = expressions.Any(Depth);
                return by.Category == Category.Boolean ? null : ($"{expressions.Pick(["ARG_MIN", "ARG_MAX"])}({chosen.Sql}, {by.Sql})", chosen.Category);
            case 1 when Features.IsOn(Feature.Statistics):
                return ($"{expressions.Pick(OfOne)}({Distinct}{Plain()})", Category.Inexact);
            case 2 when Features.IsOn(Feature.Statistics):
                return random.Next(8) == 0
                    ? ($"REGR_COUNT({DistinctPair}{Plain()}, {Plain()})", Category.Integer)
                    : ($"{expressions.Pick(OfPairs)}({DistinctPair}{Plain()}, {Plain()})", Category.Inexact);
            case 3 when Features.IsOn(Feature.BoolAnd):
                return ($"{expressions.Pick(["BOOL_AND", "BOOL_OR", "EVERY"])}({expressions.Of(Category.Boolean, Depth)})", Category.Boolean);
            case 4 when Features.IsOn(Feature.BitAnd):
                return ($"{expressions.Pick(["BIT_AND", "BIT_OR", "BIT_XOR"])}({Distinct}{expressions.Of(Category.Integer, Depth)})", Category.Integer);
            case 5 when Features.IsOn(Feature.Percentiles):
                return Percentile();
            case 6 when Features.IsOn(Feature.StringAgg):
                return Listed();
            case 7 when Features.IsOn(Feature.ApproximateCount):
                return ($"APPROX_COUNT_DISTINCT({expressions.Any(Depth).Sql})", Category.Integer);
            default:
                return null;
        }
    }

    private (string Sql, Category Category) Percentile()
    {
        var fraction = expressions.Pick(["0", "0.25", "0.5", "0.9", "1", "0.333"]);
        var direction = expressions.Pick(["", "", " DESC"]);
        var any = expressions.Any(Depth);
        return random.Next(5) switch
        {
            4 when Features.IsOn(Feature.ApproximatePercentile) => (random.Next(2) == 0
                ? $"APPROX_PERCENTILE({Plain()}, {fraction})"
                : $"APPROX_PERCENTILE({fraction}) WITHIN GROUP (ORDER BY {Plain()}{direction})", Category.Inexact),
            0 => ($"MEDIAN({Plain()})", Category.Inexact),
            1 => ($"PERCENTILE_CONT({fraction}) WITHIN GROUP (ORDER BY {Plain()}{direction})", Category.Inexact),
            _ when any.Category == Category.Boolean => ($"PERCENTILE_CONT({Plain()}, {fraction})", Category.Inexact),
            _ => ($"PERCENTILE_DISC({fraction}) WITHIN GROUP (ORDER BY {any.Sql}{direction})", any.Category),
        };
    }

    private (string Sql, Category Category) Listed()
    {
        var text = expressions.Of(Category.Text, Depth);
        var separator = expressions.Pick(["','", "''", "' - '"]);
        var order = random.Next(2) == 0 ? "" : $"{expressions.Any(1).Sql}{expressions.Pick(["", " DESC", " NULLS FIRST"])}";
        return random.Next(4) switch
        {
            0 => ($"STRING_AGG(DISTINCT {text}, {separator})", Category.Text),
            1 when order.Length > 0 => ($"LISTAGG({text}, {separator}) WITHIN GROUP (ORDER BY {order})", Category.Text),
            _ => ($"STRING_AGG({text}, {separator}{(order.Length > 0 ? " ORDER BY " + order : "")})", Category.Text),
        };
    }

    /// <summary>An element of what is collected, or the number of them.</summary>
    private (string Sql, Category Category) Collected()
    {
        var value = expressions.Any(Depth);
        var order = random.Next(2) == 0 ? "" : $" ORDER BY {expressions.Any(1).Sql}{expressions.Pick(["", " DESC", " NULLS FIRST"])}";
        return random.Next(7) switch
        {
            5 => ($"COUNT(DISTINCT {BytesExpressions.Bytes(expressions, 1)})", Category.Integer),
            6 => ($"ENCODE({expressions.Pick(["MIN", "MAX", "FIRST_VALUE"])}({BytesExpressions.Bytes(expressions, 1)}), 'hex')", Category.Text),
            0 => ($"CARDINALITY(COLLECT(DISTINCT {value.Sql}))", Category.Integer),
            1 => ($"COLLECT({value.Sql}{order})[{random.Next(1, 4)}]", value.Category),
            2 => ($"MODE({value.Sql})", value.Category),
            3 => ($"CARDINALITY(ARRAY_AGG({Distinct}{value.Sql}))", Category.Integer),
            _ => ($"ARRAY_AGG({value.Sql}{order})[{random.Next(1, 4)}]", value.Category),
        };
    }

    /// <summary>Numbers of a size that squares of them can be added.</summary>
    private string Plain() => expressions.Of(expressions.Pick([Category.Integer, Category.Double, Category.Decimal]), Depth);

    private (string Sql, Category Category) Number()
    {
        var category = expressions.Pick([Category.Integer, Category.Integer, Category.Double, Category.Decimal, Category.Interval]);
        return (expressions.Of(category, Depth), category);
    }
}
