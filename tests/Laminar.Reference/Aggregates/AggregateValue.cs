using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>An aggregate over all the values of a group.</summary>
public static class AggregateValue
{
    /// <param name="tally">Takes what double arithmetic cannot answer.</param>
    public static object? Of(AggregateCall call, int index, IReadOnlyList<Contribution> contributions, Tally tally)
    {
        var rows = AggregateRow.Of(call, index, contributions);
        var values = rows.Select(row => row.Value).OfType<object>().ToList();
        tally.OpenQuestion ??= Precision.Doubt(call.Kind, call.More.Count == 0
            ? [.. values.Select(value => (value, value))]
            : [.. rows.Where(row => row.Value is not null && row.More[0] is not null).Select(row => (row.Value!, row.More[0]!))]);
        return call.Kind switch
        {
            AggregateKind.CountAll => (long)rows.Count,
            AggregateKind.Count or AggregateKind.ApproxCountDistinct => Count(call, values),
            AggregateKind.Sum => values.Count == 0 ? null : Sums.Sum(values, call.Type.Kind),
            AggregateKind.Avg => values.Count == 0 ? null : Sums.Average(values),
            AggregateKind.Min => Extreme(values, sign: -1),
            AggregateKind.Max => Extreme(values, sign: 1),
            AggregateKind.FirstValue => rows.FirstOrDefault()?.Value,
            AggregateKind.LastValue => rows.LastOrDefault()?.Value,
            AggregateKind.ArgMin => By(rows, sign: -1),
            AggregateKind.ArgMax => By(rows, sign: 1),
            AggregateKind.BoolAnd => values.Count == 0 ? null : values.TrueForAll(value => value is true),
            AggregateKind.BoolOr => values.Count == 0 ? null : values.Exists(value => value is true),
            AggregateKind.BitAnd => Bits(values, call, (left, right) => left & right),
            AggregateKind.BitOr => Bits(values, call, (left, right) => left | right),
            AggregateKind.BitXor => Bits(values, call, (left, right) => left ^ right),
            AggregateKind.Median => Percentiles.Continuous(values, 0.5, descending: false),
            AggregateKind.ApproxPercentile => Percentiles.OfRank(values, Fraction(call), IsDescending(call)),
            AggregateKind.PercentileCont => Percentiles.Continuous(values, Fraction(call), IsDescending(call)),
            AggregateKind.PercentileDisc => Percentiles.Discrete(values, Fraction(call), IsDescending(call)),
            AggregateKind.StringAgg => values.Count == 0 ? null : string.Join(Separator(call), Ordered(call, rows.Where(row => row.Value is not null)).Select(row => row.Value)),
            AggregateKind.ArrayAgg => rows.Count == 0 ? null : new ArrayValue([.. Ordered(call, rows).Select(row => row.Value)]),
            AggregateKind.Collect => values.Count == 0 ? null : new ArrayValue([.. Ordered(call, rows.Where(row => row.Value is not null)).Select(row => row.Value)]),
            AggregateKind.Mode => Mode(values),
            AggregateKind.VarPop => Moments.Variance(values, sample: false),
            AggregateKind.VarSamp => Moments.Variance(values, sample: true),
            AggregateKind.StddevPop => Moments.Deviation(values, sample: false),
            AggregateKind.StddevSamp => Moments.Deviation(values, sample: true),
            _ => PairValue.Of(call.Kind, [.. rows.Where(row => row.Value is not null && row.More[0] is not null).Select(row => (row.Value!, row.More[0]!))]),
        };
    }

    /// <summary>Whether the value depends on the order in which rows of equal times come.</summary>
    public static bool DependsOnOrder(AggregateKind kind) =>
        kind is AggregateKind.FirstValue or AggregateKind.LastValue or AggregateKind.ArgMin or AggregateKind.ArgMax or AggregateKind.StringAgg or AggregateKind.ArrayAgg or AggregateKind.Collect;

    private static object Count(AggregateCall call, List<object> values)
    {
        var distinct = new List<object>();
        foreach (var value in call.Kind == AggregateKind.Count ? [] : values)
        {
            if (!distinct.Exists(other => ValueOrder.Same(other, value)))
            {
                distinct.Add(value);
            }
        }

        return (long)(call.Kind == AggregateKind.Count ? values.Count : distinct.Count);
    }

    private static object? Mode(List<object> values)
    {
        int Times(object value) => values.Count(other => ValueOrder.Same(other, value));
        var most = values.Select(Times).DefaultIfEmpty().Max();
        return Extreme([.. values.Where(value => Times(value) == most)], sign: -1);
    }

    private static object? Extreme(List<object> values, int sign)
    {
        object? best = null;
        foreach (var value in values)
        {
            if (best is null || Math.Sign(ValueOrder.Compare(value, best)) == sign)
            {
                best = value;
            }
        }

        return best;
    }

    private static object? By(List<AggregateRow> rows, int sign)
    {
        AggregateRow? best = null;
        foreach (var row in rows.Where(row => row.More[0] is not null))
        {
            if (best is null || Math.Sign(ValueOrder.Compare(row.More[0]!, best.More[0]!)) == sign)
            {
                best = row;
            }
        }

        return best?.Value;
    }

    private static object? Bits(List<object> values, AggregateCall call, Func<BigInteger, BigInteger, BigInteger> fold) =>
        values.Count == 0 ? null : Integers.Narrow(values.Select(Integers.Widen).Aggregate(fold), call.Type.Kind);

    /// <summary>As ORDER BY says; without one DISTINCT orders by the text, and time is the order otherwise.</summary>
    private static IEnumerable<AggregateRow> Ordered(AggregateCall call, IEnumerable<AggregateRow> rows) =>
        call.Order.Count > 0 ? rows.Order(Comparer<AggregateRow>.Create((left, right) => SortOrder.Compare([.. call.Order], left.Order, right.Order)))
        : call.Distinct ? rows.OrderBy(row => row.Value, Comparer<object?>.Create((left, right) => left is null || right is null ? (left is null).CompareTo(right is null) : ValueOrder.Compare(left, right)))
        : rows;

    private static double Fraction(AggregateCall call) => (double)((ConstantExpr)call.More[0]).Value!;

    private static string Separator(AggregateCall call) => (string)((ConstantExpr)call.More[0]).Value!;

    private static bool IsDescending(AggregateCall call) => call.Order.Count > 0 && call.Order[0].Descending;
}
