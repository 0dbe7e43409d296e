using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Running;

/// <summary>Rows and how often each is there; less than never, too.</summary>
public sealed class Multiset
{
    private readonly Dictionary<string, (object?[] Row, int Count)> _rows = [];

    public bool IsEmpty => _rows.Count == 0;

    public IEnumerable<object?[]> Rows => _rows.Values.SelectMany(entry => Enumerable.Repeat(entry.Row, int.Max(0, entry.Count)));

    /// <summary>Rows that are there less than never, each as often.</summary>
    public IEnumerable<object?[]> Owed => _rows.Values.SelectMany(entry => Enumerable.Repeat(entry.Row, int.Max(0, -entry.Count)));

    /// <summary>How often it is there now.</summary>
    public int Add(object?[] row, int weight)
    {
        var text = Comparison.Text(row);
        var count = (_rows.TryGetValue(text, out var entry) ? entry.Count : 0) + weight;
        if (count == 0)
        {
            _rows.Remove(text);
        }
        else
        {
            _rows[text] = (row, count);
        }

        return count;
    }
}
