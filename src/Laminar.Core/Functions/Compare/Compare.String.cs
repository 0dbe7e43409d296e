using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Text as string: by code point, so pairs of surrogates come after every other character.</content>
public static partial class Compare
{
    /// <summary>Below zero, zero or above zero as the left is below, equal to or above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(string left, string right) => TextOrder.Compare(left, right);

    /// <summary>Whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(string left, string right) => string.Equals(left, right);

    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(string left, string right) => !Equal(left, right);

    /// <summary>Whether the left is below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(string left, string right) => Of(left, right) < 0;

    /// <summary>Whether the left is not above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(string left, string right) => Of(left, right) <= 0;

    /// <summary>Whether the left is above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(string left, string right) => Of(left, right) > 0;

    /// <summary>Whether the left is not below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(string left, string right) => Of(left, right) >= 0;
}
