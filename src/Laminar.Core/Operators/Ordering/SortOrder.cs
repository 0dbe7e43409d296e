using System;
using System.Runtime.CompilerServices;
using Laminar.Aggregates;
using Laminar.Functions;

namespace Laminar.Operators;

/// <summary>The order of values in ORDER BY: numbers with NaN above all, text by code point, FALSE before TRUE. Below zero where the left one comes first.</summary>
public static class SortOrder
{
    /// <summary>Compares two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare<T>(T left, T right) where T : IComparable<T>
    {
        if (typeof(T) == typeof(double))
        {
            return CompareFloating(Unsafe.As<T, double>(ref left), Unsafe.As<T, double>(ref right));
        }

        if (typeof(T) == typeof(float))
        {
            return CompareFloating(Unsafe.As<T, float>(ref left), Unsafe.As<T, float>(ref right));
        }

        if (typeof(T) == typeof(long))
        {
            return CompareWhole(Unsafe.As<T, long>(ref left), Unsafe.As<T, long>(ref right));
        }

        if (typeof(T) == typeof(int))
        {
            return CompareWhole(Unsafe.As<T, int>(ref left), Unsafe.As<T, int>(ref right));
        }

        return typeof(T) == typeof(string)
            ? TextOrder.Compare(Unsafe.As<T, string>(ref left), Unsafe.As<T, string>(ref right))
            : left.CompareTo(right);
    }

    /// <summary>Whether the left value comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Before<T>(T left, T right) where T : IComparable<T> =>
        typeof(T) == typeof(long) ? Unsafe.As<T, long>(ref left) < Unsafe.As<T, long>(ref right)
        : typeof(T) == typeof(int) ? Unsafe.As<T, int>(ref left) < Unsafe.As<T, int>(ref right)
        : Compare(left, right) < 0;

    /// <summary>Whether the left value comes first, of two that may be NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Before<T>(T? left, T? right, bool nullsFirst) where T : struct, IComparable<T> => Compare(left, right, nullsFirst) < 0;

    /// <summary>Whether the left text comes first, of two that may be NULL.</summary>
    public static bool Before(string? left, string? right, bool nullsFirst) => Compare(left, right, nullsFirst) < 0;

    /// <summary>Compares two values that may be NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare<T>(T? left, T? right, bool nullsFirst) where T : struct, IComparable<T> =>
        left.HasValue && right.HasValue
            ? Compare(left.GetValueOrDefault(), right.GetValueOrDefault())
            : CompareNulls(!left.HasValue, !right.HasValue, nullsFirst);

    /// <summary>Compares two texts that may be NULL.</summary>
    public static int Compare(string? left, string? right, bool nullsFirst) =>
        left is not null && right is not null ? TextOrder.Compare(left, right) : CompareNulls(left is null, right is null, nullsFirst);

    /// <summary>Without a jump: what is sorted comes in random order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CompareWhole(long left, long right) => Mask.Bit(left > right) - Mask.Bit(left < right);

    private static int CompareNulls(bool left, bool right, bool nullsFirst) => left == right ? 0 : left == nullsFirst ? -1 : 1;

    private static int CompareFloating(double left, double right) =>
        left < right ? -1 : left > right ? 1 : left == right ? 0 : double.IsNaN(left).CompareTo(double.IsNaN(right));
}
