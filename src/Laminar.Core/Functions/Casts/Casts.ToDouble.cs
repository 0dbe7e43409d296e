using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To DOUBLE.</content>
public static partial class Casts
{
    /// <summary>An integer as the nearest DOUBLE.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble<T>(T value) where T : unmanaged, IBinaryInteger<T> => double.CreateTruncating(value);

    /// <summary>REAL as DOUBLE; DOUBLE itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble(double value) => value;

    /// <summary>DECIMAL as the nearest DOUBLE.</summary>
    public static double ToDouble(decimal value) => (double)value;

    /// <summary>Never null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double? TryToDouble<T>(T value) where T : unmanaged, IBinaryInteger<T> => ToDouble(value);

    /// <summary>Never null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double? TryToDouble(double value) => value;

    /// <summary>Never null.</summary>
    public static double? TryToDouble(decimal value) => (double)value;

    /// <summary>Text as DOUBLE: a number with point and exponent, NaN, Infinity or inf, blanks around; one too large overflows.</summary>
    public static double ParseDouble(Utf8 text) => NumberText.Checked(NumberText.TryDouble(text.Span, out var result), result);

    /// <summary>As <see cref="ParseDouble(Utf8)"/>.</summary>
    public static double ParseDouble(string text) => NumberText.Checked(NumberText.TryDouble(text.AsSpan(), out var result), result);

    /// <summary>As <see cref="ParseDouble(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static double? TryParseDouble(Utf8 text) => NumberText.TryDouble(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseDouble(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static double? TryParseDouble(string text) => NumberText.TryDouble(text.AsSpan(), out var result) == Reading.Good ? result : null;
}
