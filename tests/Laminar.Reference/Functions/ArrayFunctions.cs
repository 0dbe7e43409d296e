using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Functions of arrays by what they say.</summary>
public static class ArrayFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("CARDINALITY", a => Items(a[0]).Count),
        ("ARRAY_LENGTH", a => Items(a[0]).Count),
        ("[]", a => (long)a[1]! is var place && place >= 1 && place <= Items(a[0]).Count ? Items(a[0])[(int)place - 1] : null),
        ("ARRAY_CONTAINS", a => Items(a[0]).Any(item => item is not null && ValueOrder.Same(item, a[1]))),
        ("= ANY", a => Logic.In(a[1], Items(a[0]).Select(item => (Func<object?>)(() => item)), negated: false)),
        ("ARRAY_POSITION", a => Items(a[0]).TakeWhile(item => item is null || !ValueOrder.Same(item, a[1])).Count() is var before && before < Items(a[0]).Count ? before + 1 : null),
        ("ARRAY_CONCAT", a => new ArrayValue([.. Items(a[0]), .. Items(a[1])])),
    ];

    private static IReadOnlyList<object?> Items(object? array) => ((ArrayValue)array!).Items;
}
