using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Text as Utf8: by bytes, which is by code point.</content>
public static partial class Compare
{
    /// <summary>Below zero, zero or above zero as the left is below, equal to or above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(Utf8 left, Utf8 right) => left.CompareTo(right);

    /// <summary>Whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(Utf8 left, Utf8 right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(Utf8 left, Utf8 right) => !Equal(left, right);

    /// <summary>Whether the left is below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(Utf8 left, Utf8 right) => Of(left, right) < 0;

    /// <summary>Whether the left is not above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(Utf8 left, Utf8 right) => Of(left, right) <= 0;

    /// <summary>Whether the left is above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(Utf8 left, Utf8 right) => Of(left, right) > 0;

    /// <summary>Whether the left is not below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(Utf8 left, Utf8 right) => Of(left, right) >= 0;
}
