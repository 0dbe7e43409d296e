using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A group's row when its window closes: keys, aggregates, window_start, window_end. A sum that overflows fails when it is looked at.</summary>
public sealed class WindowRow(WindowAggregateNode node, OpenWindow window, object?[] key, IReadOnlyList<Contribution> rows) : IRow
{
    public int Columns => node.Keys.Count + node.Aggregates.Count + 2;

    public object? this[int column]
    {
        get
        {
            var aggregate = column - node.Keys.Count;
            return aggregate < 0 ? key[column]
                : aggregate < node.Aggregates.Count ? AggregateValue.Of(node.Aggregates[aggregate], aggregate, rows)
                : new Instant(aggregate == node.Aggregates.Count ? window.Start : window.End);
        }
    }
}
