using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Laminar.Reference;

/// <summary>The order of values of one type: NaN equals NaN and is above all, -0 is 0, text by code point, FALSE below TRUE.</summary>
public static class ValueOrder
{
    /// <summary>Arrays have no order: 0 where they are equal.</summary>
    public static int Compare(object left, object right) => (left, right) switch
    {
        (double l, double r) => Floating(l, r),
        (float l, float r) => Floating(l, r),
        (string l, string r) => Encoding.UTF8.GetBytes(l).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(r)),
        (BytesValue l, BytesValue r) => l.CompareTo(r),
        (MapValue l, MapValue r) => l.SameAs(r) ? 0 : 1,
        (ArrayValue l, ArrayValue r) => l.Items.Count == r.Items.Count && SameAll(l.Items, r.Items) ? 0 : 1,
        (IComparable l, _) when left.GetType() == right.GetType() => l.CompareTo(right),
        (Instant l, Instant r) => l.CompareTo(r),
        _ => throw new InvalidOperationException($"The plan compares {left.GetType().Name} with {right.GetType().Name}."),
    };

    /// <summary>One group in GROUP BY, and NOT DISTINCT: NULL is NULL.</summary>
    public static bool Same(object? left, object? right) =>
        left is null || right is null ? left is null && right is null
        : left is Unreadable || right is Unreadable ? left is Unreadable && right is Unreadable
        : Compare(left, right) == 0;

    public static bool SameAll(IReadOnlyList<object?> left, IReadOnlyList<object?> right) => left.Zip(right).All(pair => Same(pair.First, pair.Second));

    private static int Floating(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right))
        {
            return double.IsNaN(left).CompareTo(double.IsNaN(right));
        }

        return left < right ? -1 : left > right ? 1 : 0;
    }
}
