using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Text of both forms, without a copy: as if the string were encoded.</content>
public static partial class Compare
{
    /// <summary>Below zero, zero or above zero as the left is below, equal to or above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(string left, Utf8 right) => TextOrder.Compare(left, right.Span);

    /// <summary>Whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(string left, Utf8 right) => TextOrder.Compare(left, right.Span) == 0;

    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(string left, Utf8 right) => !Equal(left, right);

    /// <summary>Whether the left is below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(string left, Utf8 right) => Of(left, right) < 0;

    /// <summary>Whether the left is not above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(string left, Utf8 right) => Of(left, right) <= 0;

    /// <summary>Whether the left is above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(string left, Utf8 right) => Of(left, right) > 0;

    /// <summary>Whether the left is not below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(string left, Utf8 right) => Of(left, right) >= 0;

    /// <summary>Below zero, zero or above zero as the left is below, equal to or above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(Utf8 left, string right) => -TextOrder.Compare(right, left.Span);

    /// <summary>Whether they are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(Utf8 left, string right) => TextOrder.Compare(right, left.Span) == 0;

    /// <summary>Whether they differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool NotEqual(Utf8 left, string right) => !Equal(left, right);

    /// <summary>Whether the left is below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(Utf8 left, string right) => Of(left, right) < 0;

    /// <summary>Whether the left is not above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrEqual(Utf8 left, string right) => Of(left, right) <= 0;

    /// <summary>Whether the left is above the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(Utf8 left, string right) => Of(left, right) > 0;

    /// <summary>Whether the left is not below the right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrEqual(Utf8 left, string right) => Of(left, right) >= 0;
}
