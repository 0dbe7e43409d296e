using System;
using System.Runtime.CompilerServices;

namespace Laminar.Aggregates;

/// <summary>The SQL order of the values that MIN and MAX take: for doubles NaN lies above all, as in PostgreSQL. Folds to one compare per type.</summary>
internal static class Order
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less<T>(T left, T right) where T : IComparable<T>
    {
        if (typeof(T) == typeof(double))
        {
            return LessFloating(As<T, double>(left), As<T, double>(right));
        }

        if (typeof(T) == typeof(float))
        {
            return LessFloating(As<T, float>(left), As<T, float>(right));
        }

        if (typeof(T) == typeof(long))
        {
            return As<T, long>(left) < As<T, long>(right);
        }

        if (typeof(T) == typeof(int))
        {
            return As<T, int>(left) < As<T, int>(right);
        }

        if (typeof(T) == typeof(Timestamp))
        {
            return As<T, Timestamp>(left) < As<T, Timestamp>(right);
        }

        return left.CompareTo(right) < 0;
    }

    /// <summary>Below zero where the left value comes first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare<T>(T left, T right) where T : IComparable<T>
    {
        if (typeof(T) == typeof(double) || typeof(T) == typeof(float))
        {
            return Less(left, right) ? -1 : Less(right, left) ? 1 : 0;
        }

        return left.CompareTo(right);
    }

    /// <summary>Not an overload of Less: two floats would find the generic one, and that this one.</summary>
    private static bool LessFloating(double left, double right) => left < right || (double.IsNaN(right) && !double.IsNaN(left));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo As<T, TTo>(T value) => Unsafe.As<T, TTo>(ref value);
}
