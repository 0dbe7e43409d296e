using System;
using System.Numerics;

namespace Laminar;

/// <summary>Reads times strictly: fixed order, fixed widths, every field in its range. No exception, no allocation; false where the text is anything else.</summary>
internal static class TimeReader
{
    public static bool TryTimestamp<TChar>(ReadOnlySpan<TChar> text, out long nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.Length < 10 || !TryDate(text[..10], out var date))
        {
            return false;
        }

        var days = (Int128)((long)date.DayNumber - Calendar.EpochDay) * Calendar.Day;
        if (text.Length == 10)
        {
            return Fits(days, out nanoseconds);
        }

        if (!Is(text[10], ' ') && !Is(text[10], 'T') && !Is(text[10], 't'))
        {
            return false;
        }

        var rest = text[11..];
        var end = ZoneStart(rest);
        return TryTime(rest[..end], out var time)
            && TryOffset(rest[end..], out var offset)
            && Fits(days + time - offset, out nanoseconds);
    }

    /// <summary>yyyy-MM-dd.</summary>
    public static bool TryDate<TChar>(ReadOnlySpan<TChar> text, out DateOnly date) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        date = default;
        if (text.Length != 10 || !Is(text[4], '-') || !Is(text[7], '-')
            || !TryDigits(text[..4], out var year) || !TryDigits(text.Slice(5, 2), out var month) || !TryDigits(text.Slice(8, 2), out var day)
            || year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>HH:mm[:ss[.f…]], one to nine digits after the point, as nanoseconds since midnight.</summary>
    public static bool TryTime<TChar>(ReadOnlySpan<TChar> text, out long nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.Length < 5 || !Is(text[2], ':')
            || !TryDigits(text[..2], out var hour) || !TryDigits(text.Slice(3, 2), out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        nanoseconds = hour * Calendar.Hour + minute * Calendar.Minute;
        if (text.Length == 5)
        {
            return true;
        }

        if (text.Length < 8 || !Is(text[5], ':') || !TryDigits(text.Slice(6, 2), out var second) || second > 59)
        {
            return false;
        }

        var fraction = 0;
        if (text.Length > 8 && !TryFraction(text[8..], out fraction))
        {
            return false;
        }

        nanoseconds += second * Calendar.Second + fraction;
        return true;
    }

    /// <summary>A point and one to nine digits, as nanoseconds.</summary>
    public static bool TryFraction<TChar>(ReadOnlySpan<TChar> text, out int nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.Length is < 2 or > 10 || !Is(text[0], '.') || !TryDigits(text[1..], out nanoseconds))
        {
            return false;
        }

        for (var digits = text.Length - 1; digits < 9; digits++)
        {
            nanoseconds *= 10;
        }

        return true;
    }

    public static bool Is<TChar>(TChar actual, char expected) where TChar : unmanaged, IBinaryInteger<TChar> => actual == TChar.CreateTruncating(expected);

    /// <summary>Up to nine digits.</summary>
    public static bool TryDigits<TChar>(ReadOnlySpan<TChar> text, out int value) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        value = 0;
        foreach (var item in text)
        {
            var digit = uint.CreateTruncating(item) - '0';
            if (digit > 9)
            {
                return false;
            }

            value = value * 10 + (int)digit;
        }

        return true;
    }

    private static int ZoneStart<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Is(text[i], 'Z') || Is(text[i], 'z') || Is(text[i], '+') || Is(text[i], '-'))
            {
                return i;
            }
        }

        return text.Length;
    }

    /// <summary>Nothing, Z, or ±HH[[:]mm], below 16 hours as in PostgreSQL.</summary>
    private static bool TryOffset<TChar>(ReadOnlySpan<TChar> text, out long nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (Is(text[0], 'Z') || Is(text[0], 'z'))
        {
            return text.Length == 1;
        }

        var minute = 0;
        var minutes = text.Length switch { 3 => 0, 5 => 3, 6 when Is(text[3], ':') => 4, _ => -1 };
        if (minutes < 0 || !TryDigits(text.Slice(1, 2), out var hour) || (minutes > 0 && !TryDigits(text.Slice(minutes, 2), out minute))
            || hour > 15 || minute > 59)
        {
            return false;
        }

        nanoseconds = hour * Calendar.Hour + minute * Calendar.Minute;
        nanoseconds = Is(text[0], '-') ? -nanoseconds : nanoseconds;
        return true;
    }

    private static bool Fits(Int128 value, out long nanoseconds)
    {
        nanoseconds = unchecked((long)value);
        return nanoseconds == value;
    }
}
