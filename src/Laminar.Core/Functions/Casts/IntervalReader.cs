using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>
/// Intervals as PostgreSQL prints them and people write them: parts with a unit (<c>1 day</c>, <c>-2.5 hours</c>, <c>90min</c>), and a clock
/// (<c>01:30</c>, <c>-01:30:00.5</c>, hours without a bound) as the last part. The parts are added. Months and years have no length and are refused.
/// </summary>
internal static class IntervalReader
{
    public static bool TryRead<TChar>(ReadOnlySpan<TChar> text, out Int128 nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        while (!text.IsEmpty)
        {
            if (!TryPart(ref text, out var part))
            {
                return false;
            }

            nanoseconds += part;
            text = NumberText.TrimBlanks(text);
        }

        return true;
    }

    private static bool TryPart<TChar>(ref ReadOnlySpan<TChar> text, out Int128 nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var negative = NumberText.TakeSign(ref text);
        if (!TryWhole(ref text, out var whole))
        {
            nanoseconds = 0;
            return false;
        }

        var read = !text.IsEmpty && TimeReader.Is(text[0], ':') ? TryClock(ref text, whole, out nanoseconds) : TryUnit(ref text, whole, out nanoseconds);
        nanoseconds = negative ? -nanoseconds : nanoseconds;
        return read;
    }

    private static bool TryUnit<TChar>(ref ReadOnlySpan<TChar> text, long whole, out Int128 nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (!TryFraction(ref text, out var fraction))
        {
            return false;
        }

        text = NumberText.TrimBlanks(text);
        var length = 0;
        while (length < text.Length && (uint.CreateTruncating(text[length]) | 0x20) is >= 'a' and <= 'z')
        {
            length++;
        }

        var unit = LengthOf(text[..length]);
        text = text[length..];
        nanoseconds = (Int128)whole * unit + (Int128)fraction * unit / Calendar.Second;
        return unit != 0;
    }

    /// <summary>:mm[:ss[.f…]] after the hours; nothing may follow.</summary>
    private static bool TryClock<TChar>(ref ReadOnlySpan<TChar> text, long hours, out Int128 nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.Length < 3 || !TimeReader.TryDigits(text.Slice(1, 2), out var minute) || minute > 59)
        {
            return false;
        }

        text = text[3..];
        var second = 0;
        var fraction = 0;
        if (text.Length >= 3 && TimeReader.Is(text[0], ':'))
        {
            if (!TimeReader.TryDigits(text.Slice(1, 2), out second) || second > 59)
            {
                return false;
            }

            text = text[3..];
            if (!TryFraction(ref text, out fraction))
            {
                return false;
            }
        }

        nanoseconds = (Int128)hours * Calendar.Hour + minute * Calendar.Minute + second * Calendar.Second + fraction;
        return text.IsEmpty;
    }

    private static bool TryWhole<TChar>(ref ReadOnlySpan<TChar> text, out long value) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        value = 0;
        var length = 0;
        for (; length < text.Length && uint.CreateTruncating(text[length]) - '0' <= 9; length++)
        {
            value = value * 10 + (uint.CreateTruncating(text[length]) - '0');
        }

        // Eighteen digits fit; more are no interval that does.
        var valid = length is > 0 and <= 18;
        text = text[length..];
        return valid;
    }

    private static bool TryFraction<TChar>(ref ReadOnlySpan<TChar> text, out int nanoseconds) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        nanoseconds = 0;
        if (text.IsEmpty || !TimeReader.Is(text[0], '.'))
        {
            return true;
        }

        var length = 1;
        while (length < text.Length && uint.CreateTruncating(text[length]) - '0' <= 9)
        {
            length++;
        }

        var read = TimeReader.TryFraction(text[..length], out nanoseconds);
        text = text[length..];
        return read;
    }

    private static long LengthOf<TChar>(ReadOnlySpan<TChar> unit) where TChar : unmanaged, IBinaryInteger<TChar> =>
        Is(unit, "microsecond", "us") ? 1_000
        : Is(unit, "millisecond", "ms") ? 1_000_000
        : Is(unit, "second", "s") || Is(unit, "sec", "sec") ? Calendar.Second
        : Is(unit, "minute", "m") || Is(unit, "min", "min") ? Calendar.Minute
        : Is(unit, "hour", "h") || Is(unit, "hr", "hr") ? Calendar.Hour
        : Is(unit, "day", "d") ? Calendar.Day
        : Is(unit, "week", "w") ? 7 * Calendar.Day
        : 0;

    private static bool Is<TChar>(ReadOnlySpan<TChar> unit, string name, string shorter) where TChar : unmanaged, IBinaryInteger<TChar> =>
        NumberText.IsWord(unit, name) || NumberText.IsWord(unit, shorter)
        || (unit.Length == name.Length + 1 && NumberText.IsWord(unit[..^1], name) && (uint.CreateTruncating(unit[^1]) | 0x20) == 's');
}
