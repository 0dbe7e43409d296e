using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>An ARRAY, or a ROW: its fields; null is NULL. In it -0 is 0, and a decimal has no zeros at its end.</summary>
public sealed class ArrayValue(IEnumerable<object?> items)
{
    public IReadOnlyList<object?> Items { get; } = [.. items.Select(Canonical)];

    internal static object? Canonical(object? item) => item switch
    {
        0.0 => 0.0,
        0f => 0f,
        decimal number => number / 1.0000000000000000000000000000m + 0m,
        _ => item,
    };
}
