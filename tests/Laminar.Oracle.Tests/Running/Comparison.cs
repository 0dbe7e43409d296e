using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Reference;

namespace Laminar.Oracle.Running;

/// <summary>
/// Results as multisets: exact, but for doubles, which may differ by a part in a billion, decimals, by the last of 28 digits (the order of additions is the
/// engine's affair), and percentiles that are approximate, by a hundredth.
/// </summary>
public static class Comparison
{
    /// <summary>What is there in the end, and what was counted.</summary>
    public static string? Difference(Outcome expected, Outcome actual) => Counts(expected, actual) ?? Difference(expected.Rows, actual.Rows, expected.Approximate);

    /// <summary>What is there after every step.</summary>
    public static string? DifferenceOnTheWay(Outcome expected, Outcome actual)
    {
        var surplus = new Multiset();
        var (at, seen) = (0, 0);
        for (var step = 0; step < expected.Ends.Count; step++)
        {
            for (; at < expected.Ends[step]; at++)
            {
                surplus.Add(expected.Changes[at].Row, -expected.Changes[at].Kind.Weight());
            }

            for (; seen < actual.Ends[step]; seen++)
            {
                surplus.Add(actual.Changes[seen].Row, actual.Changes[seen].Kind.Weight());
            }

            if (!surplus.IsEmpty && !actual.Unanswered.Contains(step) && Unlike(surplus.Owed, surplus.Rows, expected.Approximate) is { } difference)
            {
                return $"after step {step + 1}:{difference}";
            }
        }

        return null;
    }

    /// <summary>
    /// How often a group's row fails while it changes is the engine's affair: of a changelog it counts whether some did, and not even that where rows of a
    /// batch come and go within it.
    /// </summary>
    public static string? Counts(Outcome expected, Outcome actual, bool changes = false, bool comesAndGoes = false) =>
        expected.Expired != actual.Expired ? $"forgotten groups: expected {expected.Expired}, got {actual.Expired}"
        : expected.Late == actual.Late && (comesAndGoes || (changes ? expected.Bad > 0 == actual.Bad > 0 : expected.Bad == actual.Bad))
        ? null
        : $"late and bad rows: expected {expected.Late} and {expected.Bad}, got {actual.Late} and {actual.Bad}";

    public static string Text(object?[] row) => string.Join(" | ", row.Select(Text));

    public static string Text(object? value) => value switch
    {
        null => "NULL",
        string text => "'" + text + "'",
        0.0 or 0f => "0",
        MapValue map => "{" + string.Join(", ", map.Entries.Select(entry => Text(entry.Key) + ": " + Text(entry.Value)).Order(StringComparer.Ordinal)) + "}",
        ArrayValue array => "[" + string.Join(", ", array.Items.Select(Text)) + "]",
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        _ => TextOf.Value(value),
    };

    private static string? Difference(IReadOnlyList<object?[]> expected, IReadOnlyList<object?[]> actual, IReadOnlySet<int> approximate)
    {
        var surplus = new Multiset();
        foreach (var row in expected)
        {
            surplus.Add(row, -1);
        }

        foreach (var row in actual)
        {
            surplus.Add(row, 1);
        }

        return Unlike(surplus.Owed, surplus.Rows, approximate) is { } difference ? $"{expected.Count} rows expected, {actual.Count} came{difference}" : null;
    }

    /// <summary>Null where each row has one close to it on the other side.</summary>
    private static string? Unlike(IEnumerable<object?[]> expected, IEnumerable<object?[]> actual, IReadOnlySet<int> approximate)
    {
        var missing = expected.ToList();
        var surplus = actual.ToList();
        surplus.RemoveAll(row => missing.FindIndex(other => Close(row, other, approximate)) is var at and >= 0 && Remove(missing, at));
        return missing.Count == 0 && surplus.Count == 0 ? null : $"\n  expected, did not come:{Lines(missing)}\n  came, not expected:{Lines(surplus)}";
    }

    private static bool Remove(List<object?[]> rows, int at)
    {
        rows.RemoveAt(at);
        return true;
    }

    private static bool Close(object?[] left, object?[] right, IReadOnlySet<int> approximate) => Enumerable.Range(0, left.Length).All(i => Close(left[i], right[i])
        || approximate.Contains(i) && left[i] is double one && right[i] is double other && Near(one, other, 0.0101));

    private static bool Close(object? left, object? right) => (left, right) switch
    {
        (double l, double r) => Near(l, r, 1e-9),
        (float l, float r) => Near(l, r, 1e-6),
        (decimal l, decimal r) => Math.Abs(l / 10 - r / 10) <= Math.Max(Math.Abs(l), Math.Abs(r)) * 1e-24m,
        (ArrayValue l, ArrayValue r) => l.Items.Count == r.Items.Count && l.Items.Zip(r.Items).All(pair => Close(pair.First, pair.Second)),
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => Text(left) == Text(right),
    };

    private static bool Near(double left, double right, double tolerance) =>
        left.Equals(right)
        || double.IsFinite(left) && double.IsFinite(right) && (Math.Abs(left / 2 - right / 2) <= tolerance * (Math.Max(Math.Abs(left), Math.Abs(right)) / 2) || Math.Abs(left - right) < 1e-300);

    private static string Lines(List<object?[]> rows) => string.Concat(rows.Take(5).Select(row => "\n    " + Text(row))) + (rows.Count > 5 ? "\n    …" : "");
}
