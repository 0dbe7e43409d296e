using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Variances and what follows from pairs, from exact sums of values, squares and products. A pair counts where neither is NULL.</summary>
public static class Moments
{
    /// <summary>Of the sample one less is divided by: NULL of fewer than two values.</summary>
    public static double? Variance(IReadOnlyList<object> values, bool sample)
    {
        var pairs = values.Select(value => (value, value)).ToList();
        return Covariance(pairs, sample);
    }

    public static double? Deviation(IReadOnlyList<object> values, bool sample) => Variance(values, sample) is { } variance ? Math.Sqrt(variance) : null;

    public static double? Covariance(IReadOnlyList<(object Y, object X)> pairs, bool sample)
    {
        var by = pairs.Count - (sample ? 1 : 0);
        return by < 1 ? null : !AreFinite(pairs) ? double.NaN : (Sums(pairs).XY / Whole(by)).ToDouble();
    }

    /// <summary>NULL where one of the two does not vary.</summary>
    public static double? Correlation(IReadOnlyList<(object Y, object X)> pairs) =>
        pairs.Count < 1 || IsConstant(pairs.Select(pair => pair.X)) || IsConstant(pairs.Select(pair => pair.Y)) ? null
        : !AreFinite(pairs) ? double.NaN
        : Sums(pairs) is var (xx, yy, xy) ? xy.Sign * Math.Sqrt((xy * xy / (xx * yy)).ToDouble()) : null;

    public static double? Slope(IReadOnlyList<(object Y, object X)> pairs) => Line(pairs, (slope, _, _) => slope);

    public static double? Intercept(IReadOnlyList<(object Y, object X)> pairs) => Line(pairs, (slope, y, x) => y - slope * x);

    /// <summary>1 where y does not vary, as PostgreSQL has it.</summary>
    public static double? Determination(IReadOnlyList<(object Y, object X)> pairs) =>
        pairs.Count < 1 || IsConstant(pairs.Select(pair => pair.X)) ? null
        : IsConstant(pairs.Select(pair => pair.Y)) ? 1
        : !AreFinite(pairs) ? double.NaN
        : Sums(pairs) is var (xx, yy, xy) ? (xy * xy / (xx * yy)).ToDouble() : null;

    private static double? Line(IReadOnlyList<(object Y, object X)> pairs, Func<Rational, Rational, Rational, Rational> result) =>
        pairs.Count < 1 || IsConstant(pairs.Select(pair => pair.X)) ? null
        : !AreFinite(pairs) ? double.NaN
        : Sums(pairs) is var (xx, _, xy) ? result(xy / xx, Mean(pairs.Select(pair => pair.Y)), Mean(pairs.Select(pair => pair.X))).ToDouble() : null;

    /// <summary>NaN and infinity vary.</summary>
    private static bool IsConstant(IEnumerable<object> values) => values.ToList() is var list && list.TrueForAll(IsFinite) && list.TrueForAll(value => (Rational.Of(value) - Rational.Of(list[0])).IsZero);

    /// <summary>Sums of the products of what lies between the values and their means.</summary>
    public static (Rational XX, Rational YY, Rational XY) Sums(IReadOnlyList<(object Y, object X)> pairs)
    {
        var (meanY, meanX) = (Mean(pairs.Select(pair => pair.Y)), Mean(pairs.Select(pair => pair.X)));
        var off = pairs.Select(pair => (Y: Rational.Of(pair.Y) - meanY, X: Rational.Of(pair.X) - meanX)).ToList();
        return (Sum(off.Select(o => o.X * o.X)), Sum(off.Select(o => o.Y * o.Y)), Sum(off.Select(o => o.X * o.Y)));
    }

    public static Rational Mean(IEnumerable<object> values)
    {
        var list = values.ToList();
        return Sum(list.Select(Rational.Of)) / Whole(list.Count);
    }

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate((left, right) => left + right);

    private static Rational Whole(int value) => new(value, 1);

    public static bool AreFinite(IEnumerable<(object Y, object X)> pairs) => pairs.All(pair => IsFinite(pair.Y) && IsFinite(pair.X));

    private static bool IsFinite(object value) => value switch
    {
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        _ => true,
    };
}
