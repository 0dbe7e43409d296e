using System.Collections.Generic;

namespace Laminar.Reference;

/// <summary>An ARRAY; null is NULL.</summary>
public sealed class ArrayValue(IReadOnlyList<object?> items)
{
    public IReadOnlyList<object?> Items => items;
}
