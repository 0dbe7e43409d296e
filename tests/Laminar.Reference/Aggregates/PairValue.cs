using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Aggregates over pairs (y, x) of numbers, neither NULL.</summary>
public static class PairValue
{
    public static object? Of(AggregateKind kind, IReadOnlyList<(object Y, object X)> pairs) => kind switch
    {
        AggregateKind.CovarPop => Moments.Covariance(pairs, sample: false),
        AggregateKind.CovarSamp => Moments.Covariance(pairs, sample: true),
        AggregateKind.Corr => Moments.Correlation(pairs),
        AggregateKind.RegrSlope => Moments.Slope(pairs),
        AggregateKind.RegrIntercept => Moments.Intercept(pairs),
        AggregateKind.RegrR2 => Moments.Determination(pairs),
        AggregateKind.RegrCount => (long)pairs.Count,
        AggregateKind.RegrAvgX => pairs.Count == 0 ? null : Sums.Average([.. pairs.Select(pair => pair.X)]),
        AggregateKind.RegrAvgY => pairs.Count == 0 ? null : Sums.Average([.. pairs.Select(pair => pair.Y)]),
        AggregateKind.RegrSxx => Scatter(pairs, pair => (pair.X, pair.X)),
        AggregateKind.RegrSyy => Scatter(pairs, pair => (pair.Y, pair.Y)),
        AggregateKind.RegrSxy => Scatter(pairs, pair => pair),
        _ => throw new InvalidOperationException($"The oracle does not know {kind}."),
    };

    private static object? Scatter(IReadOnlyList<(object Y, object X)> pairs, Func<(object Y, object X), (object, object)> of) =>
        Moments.Covariance([.. pairs.Select(of)], sample: false) is { } covariance ? covariance * pairs.Count : null;
}
