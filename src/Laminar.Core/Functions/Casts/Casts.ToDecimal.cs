using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To DECIMAL without precision and scale; <see cref="Fit"/> gives it those.</content>
public static partial class Casts
{
    /// <summary>An integer as DECIMAL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal ToDecimal<T>(T value) where T : unmanaged, IBinaryInteger<T> => decimal.CreateTruncating(value);

    /// <summary>DOUBLE as DECIMAL, to fifteen significant digits; NaN, infinities and what is too large overflow.</summary>
    public static decimal ToDecimal(double value)
    {
        if (!NumberConversion.TryDecimal(value, out var result))
        {
            Failure.CastOverflow<decimal>();
        }

        return result;
    }

    /// <summary>REAL as DECIMAL, to six significant digits; NaN, infinities and what is too large overflow.</summary>
    public static decimal ToDecimal(float value)
    {
        if (!NumberConversion.TryDecimal(value, out var result))
        {
            Failure.CastOverflow<decimal>();
        }

        return result;
    }

    /// <summary>The same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal ToDecimal(decimal value) => value;

    /// <summary>Never null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal? TryToDecimal<T>(T value) where T : unmanaged, IBinaryInteger<T> => ToDecimal(value);

    /// <summary>As <see cref="ToDecimal(double)"/>; null where it does not fit.</summary>
    public static decimal? TryToDecimal(double value) => NumberConversion.TryDecimal(value, out var result) ? result : null;

    /// <summary>As <see cref="ToDecimal(float)"/>; null where it does not fit.</summary>
    public static decimal? TryToDecimal(float value) => NumberConversion.TryDecimal(value, out var result) ? result : null;

    /// <summary>Never null.</summary>
    public static decimal? TryToDecimal(decimal value) => value;

    /// <summary>Text as DECIMAL: a number with point and exponent, blanks around; digits past what a decimal holds are rounded.</summary>
    public static decimal ParseDecimal(Utf8 text) => NumberText.Checked(NumberText.TryDecimal(text.Span, out var result), result);

    /// <summary>As <see cref="ParseDecimal(Utf8)"/>.</summary>
    public static decimal ParseDecimal(string text) => NumberText.Checked(NumberText.TryDecimal(text.AsSpan(), out var result), result);

    /// <summary>As <see cref="ParseDecimal(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static decimal? TryParseDecimal(Utf8 text) => NumberText.TryDecimal(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseDecimal(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static decimal? TryParseDecimal(string text) => NumberText.TryDecimal(text.AsSpan(), out var result) == Reading.Good ? result : null;
}
