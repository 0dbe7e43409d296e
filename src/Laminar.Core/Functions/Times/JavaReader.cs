using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Reads times by the patterns that DATE_FORMAT writes them by.</summary>
internal static class JavaReader
{
    public static bool TryRead<TChar>(ref TimeParts<TChar> parts, ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        while (!pattern.IsEmpty)
        {
            if (TimeReader.Is(pattern[0], '\''))
            {
                if (!TryQuoted(ref parts, ref pattern))
                {
                    return false;
                }

                continue;
            }

            var letter = uint.CreateTruncating(pattern[0]);
            var run = 1;
            while (run < pattern.Length && pattern[run] == pattern[0])
            {
                run++;
            }

            var isField = (letter | 0x20) is >= 'a' and <= 'z';
            if (!(isField ? TryField(ref parts, (char)letter, run) : parts.TryText(pattern[..run])))
            {
                return false;
            }

            pattern = pattern[run..];
        }

        return parts.IsAtEnd;
    }

    /// <summary>Text between quotes; '' is a quote.</summary>
    private static bool TryQuoted<TChar>(ref TimeParts<TChar> parts, ref ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var quote = pattern[..1];
        var length = pattern[1..].IndexOf(quote[0]);
        if (length < 0)
        {
            Failure.Argument("TO_TIMESTAMP", "a quote in the format that is not closed");
        }

        var text = length == 0 ? quote : pattern.Slice(1, length);
        pattern = pattern[(length + 2)..];
        return parts.TryText(text);
    }

    private static bool TryField<TChar>(ref TimeParts<TChar> parts, char letter, int run) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int value;
        switch (letter)
        {
            case 'y' or 'u' when run == 2:
                var isShort = parts.TryNumber(2, out value);
                parts.Year = 2000 + value;
                return isShort;
            case 'y' or 'u':
                var isYear = parts.TryNumber(4, out value);
                parts.Year = value;
                return isYear;
            case 'M' or 'L' when run >= 3:
                var isName = parts.TryWord(TimeWords.Months, run == 3 ? 3 : 0, out value);
                parts.Month = value + 1;
                return isName;
            case 'M' or 'L':
                var isMonth = parts.TryNumber(2, out value);
                parts.Month = value;
                return isMonth;
            case 'd':
                var isDay = parts.TryNumber(2, out value);
                parts.Day = value;
                return isDay;
            case 'D':
                var isDayOfYear = parts.TryNumber(3, out value) && value > 0;
                parts.DayOfYear = value;
                return isDayOfYear;
            case 'E':
                return parts.TryWord(TimeWords.Days, run > 3 ? 0 : 3, out _);
            default:
                return TryClock(ref parts, letter, run);
        }
    }

    private static bool TryClock<TChar>(ref TimeParts<TChar> parts, char letter, int run) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int value;
        switch (letter)
        {
            case 'H' or 'h':
                var isHour = parts.TryNumber(2, out value);
                parts.IsHour12 |= letter == 'h';
                parts.Hour = value;
                return isHour;
            case 'm':
                var isMinute = parts.TryNumber(2, out value);
                parts.Minute = value;
                return isMinute;
            case 's':
                var isSecond = parts.TryNumber(2, out value);
                parts.Second = value;
                return isSecond;
            case 'S':
                return parts.TryFraction(run);
            case 'a':
                var isHalf = parts.TryWord(TimeWords.Halves, 0, out value);
                parts.IsAfternoon = value % 2 == 1;
                return isHalf;
            default:
                Failure.Argument("TO_TIMESTAMP", "an unknown letter in the format");
                return false;
        }
    }
}
