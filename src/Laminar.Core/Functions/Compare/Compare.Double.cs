using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>DOUBLE: NaN equals NaN and is above every other number; -0 equals 0.</content>
public static partial class Compare
{
    /// <summary>Below zero, zero or above zero as the left is below, equal to or above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(double left, double right) => left < right ? -1 : left > right ? 1 : left == right ? 0 : double.IsNaN(left).CompareTo(double.IsNaN(right));

    /// <summary>Whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(double left, double right) => left == right || (double.IsNaN(left) && double.IsNaN(right));

    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(double left, double right) => !Equal(left, right);

    /// <summary>Whether the left is below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(double left, double right) => left < right || (double.IsNaN(right) && !double.IsNaN(left));

    /// <summary>Whether the left is not above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(double left, double right) => left <= right || double.IsNaN(right);

    /// <summary>Whether the left is above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(double left, double right) => Less(right, left);

    /// <summary>Whether the left is not below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(double left, double right) => LessOrEqual(right, left);
}
