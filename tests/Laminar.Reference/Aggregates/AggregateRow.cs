using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row as one aggregate sees it.</summary>
/// <param name="Value">The first argument.</param>
/// <param name="More">The arguments after it.</param>
/// <param name="Order">What ORDER BY inside the call says of it.</param>
public sealed record AggregateRow(long Time, object? Value, IReadOnlyList<object?> More, object?[] Order)
{
    /// <summary>The rows that count, by event time; of equal times as they came. With DISTINCT the first of each value, or pair.</summary>
    public static List<AggregateRow> Of(AggregateCall call, int index, IReadOnlyList<Contribution> rows)
    {
        var counted = rows.Where(row => row.Counts[index]).Select(row => Of(call, row.Time, row.Values[index])).OrderBy(row => row.Time);
        var distinct = new List<AggregateRow>();
        foreach (var row in counted)
        {
            if (!call.Distinct || !distinct.Exists(other => ValueOrder.Same(other.Value, row.Value) && ValueOrder.SameAll(other.More, row.More)))
            {
                distinct.Add(row);
            }
        }

        return distinct;
    }

    private static AggregateRow Of(AggregateCall call, long time, object?[] values) => new(
        time,
        values.FirstOrDefault(),
        [.. values.Skip(1).Take(call.More.Count)],
        [.. values.Skip(1 + call.More.Count)]);
}
