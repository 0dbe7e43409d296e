using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Rounding. DOUBLE rounds half to even and DECIMAL half away from zero, as in PostgreSQL.</content>
public static partial class Numbers
{
    /// <summary>An integer is whole already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Whole<T>(T value) where T : unmanaged, IBinaryInteger<T> => value;

    /// <summary>The least whole number that is not below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Ceiling(double value) => Math.Ceiling(value);

    /// <summary>The least whole number that is not below.</summary>
    public static decimal Ceiling(decimal value) => decimal.Ceiling(value);

    /// <summary>The greatest whole number that is not above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Floor(double value) => Math.Floor(value);

    /// <summary>The greatest whole number that is not above.</summary>
    public static decimal Floor(decimal value) => decimal.Floor(value);

    /// <summary>Without the fraction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Truncate(double value) => Math.Truncate(value);

    /// <summary>Without the fraction.</summary>
    public static decimal Truncate(decimal value) => decimal.Truncate(value);

    /// <summary>The nearest whole number, of two the even one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Round(double value) => Math.Round(value);

    /// <summary>The nearest whole number, of two the one further from zero.</summary>
    public static decimal Round(decimal value) => Math.Round(value, 0, MidpointRounding.AwayFromZero);

    /// <summary>To so many decimal places, or for a negative number of them to tens, hundreds …; half away from zero.</summary>
    public static decimal Round(decimal value, int places)
    {
        if (places >= 0)
        {
            return Math.Round(value, Math.Min(places, 28), MidpointRounding.AwayFromZero);
        }

        // 10^29 / 2 is above every decimal: what is left is zero.
        return places < -28 ? 0 : Math.Round(value / PowersOfTen.Decimal(-places), 0, MidpointRounding.AwayFromZero) * PowersOfTen.Decimal(-places);
    }

    /// <summary>Cut to so many decimal places, or for a negative number of them to tens, hundreds ….</summary>
    public static decimal Truncate(decimal value, int places)
    {
        if (places >= 0)
        {
            return Math.Round(value, Math.Min(places, 28), MidpointRounding.ToZero);
        }

        return places < -28 ? 0 : decimal.Truncate(value / PowersOfTen.Decimal(-places)) * PowersOfTen.Decimal(-places);
    }

    /// <summary>
    /// To so many decimal places of the number as it is written (its shortest text), half away from zero: ROUND(2.675, 2) is 2.68, although the
    /// double lies below. The result is the double nearest to it.
    /// </summary>
    public static double Round(double value, int places) => DoubleRounding.ToPlaces(value, places, MidpointRounding.AwayFromZero);

    /// <summary>Cut to so many decimal places of the number as it is written (its shortest text).</summary>
    public static double Truncate(double value, int places) => DoubleRounding.ToPlaces(value, places, MidpointRounding.ToZero);
}
