using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>REAL: NaN equals NaN and is above every other number; -0 equals 0.</content>
public static partial class Compare
{
    /// <summary>Below zero, zero or above zero as the left is below, equal to or above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(float left, float right) => left < right ? -1 : left > right ? 1 : left == right ? 0 : float.IsNaN(left).CompareTo(float.IsNaN(right));

    /// <summary>Whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(float left, float right) => left == right || (float.IsNaN(left) && float.IsNaN(right));

    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(float left, float right) => !Equal(left, right);

    /// <summary>Whether the left is below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(float left, float right) => left < right || (float.IsNaN(right) && !float.IsNaN(left));

    /// <summary>Whether the left is not above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(float left, float right) => left <= right || float.IsNaN(right);

    /// <summary>Whether the left is above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(float left, float right) => Less(right, left);

    /// <summary>Whether the left is not below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(float left, float right) => LessOrEqual(right, left);
}
