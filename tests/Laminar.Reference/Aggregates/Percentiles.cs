using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>PERCENTILE_CONT, PERCENTILE_DISC, MODE over values in order; NULLs are gone before.</summary>
public static class Percentiles
{
    /// <summary>Between the two values that the fraction of the way from the first to the last lies between.</summary>
    public static double? Continuous(IReadOnlyList<object> values, double fraction, bool descending)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var sorted = Sorted(values, descending).Select(CastToFloating.Double).ToList();
        var place = fraction * (sorted.Count - 1);
        var (below, above) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return below.Equals(above) ? below : below + (above - below) * (place - Math.Floor(place));
    }

    /// <summary>The value that has the rank, from the least on: what an approximate one is near.</summary>
    public static double? OfRank(IReadOnlyList<object> values, double fraction, bool descending)
    {
        var sorted = Sorted(values, descending: false);
        return sorted.Count == 0 ? null : CastToFloating.Double(sorted[(int)Math.Floor((descending ? 1 - fraction : fraction) * (sorted.Count - 1))]);
    }

    /// <summary>The first value with at least the fraction of all at or before it.</summary>
    public static object? Discrete(IReadOnlyList<object> values, double fraction, bool descending)
    {
        var sorted = Sorted(values, descending);
        return sorted.Count == 0 ? null : sorted[int.Max(0, (int)Math.Ceiling(fraction * sorted.Count) - 1)];
    }

    private static List<object> Sorted(IEnumerable<object> values, bool descending)
    {
        var sorted = values.Order(Comparer<object>.Create(ValueOrder.Compare)).ToList();
        if (descending)
        {
            sorted.Reverse();
        }

        return sorted;
    }
}
