using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

/// <summary>Variances by decimals, which hold these numbers exactly.</summary>
internal static class Variances
{
    public static void Check(IReadOnlyList<Item> items, long count, double pop, double samp, double accuracy)
    {
        Assert.Equal(items.Count, count);
        if (items.Count > 1)
        {
            var squares = Around(items, Far, Far);
            Assert.Equal((double)(squares / items.Count), pop, accuracy * (1 + (double)squares));
            Assert.Equal((double)(squares / (items.Count - 1)), samp, accuracy * (1 + (double)squares));
        }
    }

    public static void Check(IReadOnlyList<Item> items, long count, double xx, double xy, double yy, double accuracy)
    {
        Assert.Equal(items.Count, count);
        if (items.Count > 0)
        {
            Assert.Equal((double)Around(items, Near, Near), xx, accuracy * (1 + xx));
            Assert.Equal((double)Around(items, Near, Far), xy, accuracy * (1 + xx));
            Assert.Equal((double)Around(items, Far, Far), yy, accuracy * (1 + yy));
        }
    }

    private static decimal Far(Item item) => (decimal)item.Far;

    private static decimal Near(Item item) => item.Value;

    private static decimal Around(IReadOnlyList<Item> items, System.Func<Item, decimal> left, System.Func<Item, decimal> right)
    {
        var (meanLeft, meanRight) = (items.Average(left), items.Average(right));
        return items.Sum(x => (left(x) - meanLeft) * (right(x) - meanRight));
    }
}
