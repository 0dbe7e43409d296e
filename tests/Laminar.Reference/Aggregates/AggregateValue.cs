using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>An aggregate over all the values of a group, collected in order of arrival.</summary>
public static class AggregateValue
{
    public static object? Of(AggregateCall call, int index, IReadOnlyList<Contribution> rows)
    {
        var counted = rows.Where(row => row.Counts[index]).ToList();
        var values = counted.Select(row => row.Arguments[index]).OfType<object>().ToList();
        return call.Kind switch
        {
            AggregateKind.CountAll => (long)counted.Count,
            AggregateKind.Count => (long)values.Count,
            AggregateKind.Sum => values.Count == 0 ? null : Sums.Sum(values, call.Type.Kind),
            AggregateKind.Avg => values.Count == 0 ? null : Sums.Average(values),
            AggregateKind.Min => Extreme(values, sign: -1),
            AggregateKind.Max => Extreme(values, sign: 1),
            AggregateKind.FirstValue => counted.OrderBy(row => row.Time).FirstOrDefault()?.Arguments[index],
            AggregateKind.LastValue => counted.OrderBy(row => row.Time).LastOrDefault()?.Arguments[index],
            _ => throw new InvalidOperationException($"The oracle does not know {call.Kind}."),
        };
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
}
