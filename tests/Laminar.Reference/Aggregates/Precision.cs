using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// What sums in DOUBLE cannot tell, whatever the order of additions: sums and squares that leave its range (an error in PostgreSQL), and differences of which
/// hardly a digit is left.
/// </summary>
public static class Precision
{
    private const double Least = 1e-145;
    private const double Greatest = 1e145;
    private const double Digits = 1e-6;

    /// <summary>Why the result over these pairs (of a value with itself, where there is one argument) is nobody's promise; null where it is.</summary>
    public static string? Doubt(AggregateKind kind, IReadOnlyList<(object Y, object X)> pairs)
    {
        if (kind is AggregateKind.Sum or AggregateKind.Avg)
        {
            // A running sum that has become infinite stays so; whether it becomes so is a matter of the order.
            var sizes = pairs.Where(pair => pair.Y is double or float).Select(pair => Math.Abs(CastToFloating.Double(pair.Y))).Where(double.IsFinite);
            return double.IsFinite(sizes.Sum()) ? null : "a sum beyond DOUBLE";
        }

        if (!IsOfMoments(kind) || pairs.Count == 0 || !Moments.AreFinite(pairs))
        {
            return null;
        }

        if (pairs.Any(pair => IsOutOfRange(pair.X) || IsOutOfRange(pair.Y)))
        {
            return "squares beyond DOUBLE";
        }

        if (kind is AggregateKind.RegrAvgX or AggregateKind.RegrAvgY)
        {
            // Kept as a running mean, which is as near as the greatest of its values lets it be.
            var values = pairs.Select(pair => Math.Abs(CastToFloating.Double(kind == AggregateKind.RegrAvgX ? pair.X : pair.Y))).ToList();
            var mean = Moments.Mean(pairs.Select(pair => kind == AggregateKind.RegrAvgX ? pair.X : pair.Y)).ToDouble();
            return Math.Abs(mean) < 100 * Digits * values.Max() ? "a mean far below the values" : null;
        }

        var (xx, yy, xy) = Moments.Sums(pairs) is var sums ? (sums.XX.ToDouble(), sums.YY.ToDouble(), sums.XY.ToDouble()) : default;
        var (meanX, meanY) = (Moments.Mean(pairs.Select(pair => pair.X)).ToDouble(), Moments.Mean(pairs.Select(pair => pair.Y)).ToDouble());
        return IsLost(Math.Sqrt(xx / pairs.Count), meanX) || IsLost(Math.Sqrt(yy / pairs.Count), meanY) ? "a variance far below the mean"
            : UsesProducts(kind) && xx > 0 && yy > 0 && Math.Abs(xy) < Digits * Math.Sqrt(xx) * Math.Sqrt(yy) ? "products that cancel"
            : kind == AggregateKind.RegrIntercept && xx > 0 && Math.Abs(meanY - xy / xx * meanX) < Digits * (Math.Abs(meanY) + Math.Abs(xy / xx * meanX)) ? "an intercept far below the mean"
            : null;
    }

    private static bool IsOfMoments(AggregateKind kind) =>
        kind is AggregateKind.VarPop or AggregateKind.VarSamp or AggregateKind.StddevPop or AggregateKind.StddevSamp || UsesProducts(kind)
        || kind is AggregateKind.RegrSxx or AggregateKind.RegrSyy or AggregateKind.RegrAvgX or AggregateKind.RegrAvgY;

    private static bool UsesProducts(AggregateKind kind) => kind is AggregateKind.CovarPop or AggregateKind.CovarSamp or AggregateKind.Corr
        or AggregateKind.RegrSlope or AggregateKind.RegrIntercept or AggregateKind.RegrR2 or AggregateKind.RegrSxy;

    private static bool IsLost(double deviation, double mean) => deviation > 0 && deviation < Digits * Math.Abs(mean);

    private static bool IsOutOfRange(object value) => Math.Abs(CastToFloating.Double(value)) is var size && size != 0 && size is < Least or > Greatest;
}
