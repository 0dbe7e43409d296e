using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Reference;

namespace Laminar.Oracle.Running;

/// <summary>
/// Results as multisets: exact, but for doubles, which may differ by a part in a billion, and decimals by the last of 28 digits (the order of additions
/// is the engine's affair).
/// </summary>
public static class Comparison
{
    public static string? Difference(Outcome expected, Outcome actual)
    {
        if ((expected.Late, expected.Bad) != (actual.Late, actual.Bad))
        {
            return $"late and bad rows: expected {expected.Late} and {expected.Bad}, got {actual.Late} and {actual.Bad}";
        }

        var missing = expected.Rows.ToList();
        var surplus = new List<object?[]>();
        var exact = missing.GroupBy(Text).ToDictionary(group => group.Key, group => new Stack<object?[]>(group));
        foreach (var row in actual.Rows)
        {
            if (exact.TryGetValue(Text(row), out var same) && same.Count > 0)
            {
                missing.Remove(same.Pop());
            }
            else
            {
                surplus.Add(row);
            }
        }

        surplus.RemoveAll(row => missing.FindIndex(other => Close(row, other)) is var at and >= 0 && Remove(missing, at));
        return missing.Count == 0 && surplus.Count == 0
            ? null
            : $"{expected.Rows.Count} rows expected, {actual.Rows.Count} came\n  expected, did not come:{Lines(missing)}\n  came, not expected:{Lines(surplus)}";
    }

    public static string Text(object?[] row) => string.Join(" | ", row.Select(Text));

    public static string Text(object? value) => value switch
    {
        null => "NULL",
        string text => "'" + text + "'",
        0.0 or 0f => "0",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => TextOf.Value(value),
    };

    private static bool Remove(List<object?[]> rows, int at)
    {
        rows.RemoveAt(at);
        return true;
    }

    private static bool Close(object?[] left, object?[] right) => left.Zip(right).All(pair => Close(pair.First, pair.Second));

    private static bool Close(object? left, object? right) => (left, right) switch
    {
        (double l, double r) => Near(l, r, 1e-9),
        (float l, float r) => Near(l, r, 1e-6),
        (decimal l, decimal r) => Math.Abs(l / 10 - r / 10) <= Math.Max(Math.Abs(l), Math.Abs(r)) * 1e-24m,
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => Text(left) == Text(right),
    };

    private static bool Near(double left, double right, double tolerance) =>
        left.Equals(right) || Math.Abs(left - right) <= tolerance * Math.Max(Math.Abs(left), Math.Abs(right)) || Math.Abs(left - right) < 1e-300;

    private static string Lines(List<object?[]> rows) => string.Concat(rows.Take(5).Select(row => "\n    " + Text(row))) + (rows.Count > 5 ? "\n    …" : "");
}
