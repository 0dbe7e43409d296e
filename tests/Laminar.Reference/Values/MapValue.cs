using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>A MAP: its entries in any order, each key once.</summary>
public sealed class MapValue(IEnumerable<(object Key, object? Value)> entries)
{
    public IReadOnlyList<(object Key, object? Value)> Entries { get; } = [.. entries.Select(entry => (ArrayValue.Canonical(entry.Key)!, ArrayValue.Canonical(entry.Value)))];

    /// <summary>Keys and values in turn; of a key given twice the last counts.</summary>
    public static MapValue Of(IReadOnlyList<object?> items)
    {
        var all = new List<(object Key, object? Value)>();
        for (var i = 0; i < items.Count; i += 2)
        {
            var key = items[i] ?? throw new RowError("a key that is NULL");
            all.RemoveAll(entry => ValueOrder.Same(entry.Key, key));
            all.Add((key, items[i + 1]));
        }

        return new MapValue(all);
    }

    public object? Find(object key) => Entries.Where(entry => ValueOrder.Same(entry.Key, key)).Select(entry => entry.Value).FirstOrDefault();

    public bool Has(object key) => Entries.Any(entry => ValueOrder.Same(entry.Key, key));

    public bool SameAs(MapValue other) => Entries.Count == other.Entries.Count && Entries.All(entry => other.Has(entry.Key) && ValueOrder.Same(entry.Value, other.Find(entry.Key)));
}
