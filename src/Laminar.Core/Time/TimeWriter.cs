using System;
using System.Numerics;

namespace Laminar;

/// <summary>Times as text, into UTF-8 or UTF-16. The caller gives enough room; each method returns the length.</summary>
internal static class TimeWriter
{
    /// <summary>yyyy-MM-dd HH:mm:ss[.f…], at most 29 characters.</summary>
    public static int Timestamp<TChar>(Span<TChar> text, long nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Date(text, Calendar.DateOf(nanoseconds));
        text[10] = TChar.CreateTruncating(' ');
        return 11 + Time(text[11..], Calendar.FloorRemainder(nanoseconds, Calendar.Day));
    }

    /// <summary>yyyy-MM-dd, 10 characters.</summary>
    public static int Date<TChar>(Span<TChar> text, DateOnly date) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var (year, month, day) = date;
        Digits(text, year, 4);
        text[4] = TChar.CreateTruncating('-');
        Digits(text[5..], month, 2);
        text[7] = TChar.CreateTruncating('-');
        Digits(text[8..], day, 2);
        return 10;
    }

    /// <summary>HH:mm:ss[.f…] of nanoseconds since midnight, at most 18 characters.</summary>
    public static int Time<TChar>(Span<TChar> text, long nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var seconds = (int)(nanoseconds / Calendar.Second);
        Digits(text, seconds / 3600, 2);
        text[2] = TChar.CreateTruncating(':');
        Digits(text[3..], seconds / 60 % 60, 2);
        text[5] = TChar.CreateTruncating(':');
        Digits(text[6..], seconds % 60, 2);
        return 8 + Fraction(text[8..], (int)(nanoseconds % Calendar.Second));
    }

    /// <summary>Nothing for zero, else a point and the digits up to the last that is not zero.</summary>
    public static int Fraction<TChar>(Span<TChar> text, int nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (nanoseconds == 0)
        {
            return 0;
        }

        var digits = 9;
        while (nanoseconds % 10 == 0)
        {
            nanoseconds /= 10;
            digits--;
        }

        text[0] = TChar.CreateTruncating('.');
        Digits(text[1..], nanoseconds, digits);
        return digits + 1;
    }

    public static void Digits<TChar>(Span<TChar> text, int value, int count) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (var i = count - 1; i >= 0; i--)
        {
            text[i] = TChar.CreateTruncating('0' + value % 10);
            value /= 10;
        }
    }
}
