using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Functions of arrays by what they say.</summary>
public static class ArrayFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("CARDINALITY", a => a[0] is MapValue map ? map.Entries.Count : Items(a[0]).Count),
        (".", a => Items(a[0])[(int)a[1]!]),
        ("MAP_KEYS", a => new ArrayValue(((MapValue)a[0]!).Entries.Select(entry => (object?)entry.Key))),
        ("MAP_VALUES", a => new ArrayValue(((MapValue)a[0]!).Entries.Select(entry => entry.Value))),
        ("MAP_ENTRIES", a => new ArrayValue(((MapValue)a[0]!).Entries.Select(entry => new ArrayValue([entry.Key, entry.Value])))),
        ("MAP_CONTAINS_KEY", a => ((MapValue)a[0]!).Has(a[1]!)),
        ("ARRAY_LENGTH", a => Items(a[0]).Count),
        ("[]", a => a[0] is MapValue map ? map.Find(a[1]!) : (long)a[1]! is var place && place >= 1 && place <= Items(a[0]).Count ? Items(a[0])[(int)place - 1] : null),
        ("ARRAY_TO_STRING", Joined),
        ("ARRAY_JOIN", Joined),
        ("STRING_TO_ARRAY", Split),
        ("SPLIT", Split),
        ("ARRAY_CONTAINS", a => Items(a[0]).Any(item => item is not null && ValueOrder.Same(item, a[1]))),
        ("= ANY", a => Logic.In(a[1], Items(a[0]).Select(item => (Func<object?>)(() => item)), negated: false)),
        ("ARRAY_POSITION", a => Items(a[0]).TakeWhile(item => item is null || !ValueOrder.Same(item, a[1])).Count() is var before && before < Items(a[0]).Count ? before + 1 : null),
        ("ARRAY_CONCAT", a => new ArrayValue([.. Items(a[0]), .. Items(a[1])])),
    ];

    private static object Joined(object?[] a) =>
        string.Join((string)a[1]!, Items(a[0]).Where(item => item is not null || a.Length == 3).Select(item => item is null ? (string)a[2]! : TextOf.Value(item)));

    private static object Split(object?[] a)
    {
        var (text, separator) = ((string)a[0]!, (string)a[1]!);
        var parts = text.Length == 0 ? [] : separator.Length == 0 ? [text] : text.Split(separator);
        return new ArrayValue(parts.Select(part => a.Length == 3 && part == (string)a[2]! ? null : part));
    }

    private static IReadOnlyList<object?> Items(object? array) => ((ArrayValue)array!).Items;
}
