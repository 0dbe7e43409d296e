using System;

namespace Laminar.Functions;

/// <content>DECIMAL(p, s).</content>
public static partial class Casts
{
    // What a System.Decimal can hold: 28 digits in full.
    private const int MaxDigits = 28;

    /// <summary>
    /// The value with exactly <paramref name="scale"/> digits after the point, rounded half away from zero; it overflows where it then needs more than
    /// <paramref name="precision"/> - <paramref name="scale"/> digits before it. A precision of 0 is none: the value stays as it is.
    /// </summary>
    public static decimal Fit(decimal value, int precision, int scale)
    {
        if (!TryFit(value, precision, scale, out var result))
        {
            Failure.CastOverflow<decimal>();
        }

        return result;
    }

    /// <summary>As <see cref="Fit"/>; null where it does not fit.</summary>
    public static decimal? TryFit(decimal value, int precision, int scale) => TryFit(value, precision, scale, out var result) ? result : null;

    /// <summary>As <see cref="Fit"/>; null where the value is or does not fit.</summary>
    public static decimal? TryFit(decimal? value, int precision, int scale) => value is { } given ? TryFit(given, precision, scale) : null;

    private static bool TryFit(decimal value, int precision, int scale, out decimal result)
    {
        result = value;
        if (precision == 0)
        {
            return true;
        }

        // Adding zero of that scale writes the missing zeros, as far as 28 digits reach.
        scale = Math.Clamp(scale, 0, MaxDigits);
        result = Math.Round(value, scale, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)scale);
        return precision - scale > MaxDigits || Math.Abs(result) < PowersOfTen.Decimal(Math.Max(precision - scale, 0));
    }
}
