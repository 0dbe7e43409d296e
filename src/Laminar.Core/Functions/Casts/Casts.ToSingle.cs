using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>To REAL.</content>
public static partial class Casts
{
    /// <summary>An integer as the nearest REAL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToSingle<T>(T value) where T : unmanaged, IBinaryInteger<T> => float.CreateTruncating(value);

    /// <summary>DOUBLE as the nearest REAL; a finite number that is too large overflows, one too small becomes zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ToSingle(double value)
    {
        if (!NumberConversion.TrySingle(value, out var result))
        {
            Failure.CastOverflow<float>();
        }

        return result;
    }

    /// <summary>DECIMAL as the nearest REAL.</summary>
    public static float ToSingle(decimal value) => (float)value;

    /// <summary>Never null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float? TryToSingle<T>(T value) where T : unmanaged, IBinaryInteger<T> => ToSingle(value);

    /// <summary>As <see cref="ToSingle(double)"/>; null where it does not fit.</summary>
    public static float? TryToSingle(double value) => NumberConversion.TrySingle(value, out var result) ? result : null;

    /// <summary>Never null.</summary>
    public static float? TryToSingle(decimal value) => (float)value;

    /// <summary>Text as REAL: a number with point and exponent, NaN, Infinity or inf, blanks around; one too large overflows.</summary>
    public static float ParseSingle(Utf8 text) => NumberText.Checked(NumberText.TrySingle(text.Span, out var result), result);

    /// <summary>As <see cref="ParseSingle(Utf8)"/>.</summary>
    public static float ParseSingle(string text) => NumberText.Checked(NumberText.TrySingle(text.AsSpan(), out var result), result);

    /// <summary>As <see cref="ParseSingle(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static float? TryParseSingle(Utf8 text) => NumberText.TrySingle(text.Span, out var result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseSingle(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static float? TryParseSingle(string text) => NumberText.TrySingle(text.AsSpan(), out var result) == Reading.Good ? result : null;
}
