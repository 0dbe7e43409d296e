using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>ORDER BY.</summary>
public static class SortOrder
{
    public static int Compare(IReadOnlyList<SortKey> order, object?[] left, object?[] right)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var result = Compare(order[i], left[i], right[i]);
            if (result != 0)
            {
                return result;
            }
        }

        return 0;
    }

    private static int Compare(SortKey key, object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => key.NullsFirst ? -1 : 1,
        (_, null) => key.NullsFirst ? 1 : -1,
        _ => key.Descending ? ValueOrder.Compare(right, left) : ValueOrder.Compare(left, right),
    };
}
