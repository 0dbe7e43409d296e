using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Reads times by the patterns that TO_CHAR writes them by. As in PostgreSQL, any separator stands for any other, and what follows is left.</summary>
internal static class PostgreSqlReader
{
    public static bool TryRead<TChar>(ref TimeParts<TChar> parts, ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        while (!pattern.IsEmpty)
        {
            if (TimeReader.Is(pattern[0], '"'))
            {
                var text = pattern[1..];
                var end = text.IndexOf(pattern[0]);
                if (!parts.TryText(end < 0 ? text : text[..end]))
                {
                    return false;
                }

                pattern = end < 0 ? default : text[(end + 1)..];
                continue;
            }

            var word = PostgreSqlPattern.WordAt(pattern);
            if (!(word.Length > 0 ? TryField(ref parts, word) : TrySeparator(ref parts, pattern[..1])))
            {
                return false;
            }

            pattern = pattern[Math.Max(word.Length, 1)..];
        }

        return true;
    }

    private static bool TrySeparator<TChar>(ref TimeParts<TChar> parts, ReadOnlySpan<TChar> separator) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (parts.TryText(separator))
        {
            return true;
        }

        var isLetter = (uint.CreateTruncating(separator[0]) | 0x20) is >= 'a' and <= 'z';
        return !isLetter && parts.TrySeparator();
    }

    private static bool TryField<TChar>(ref TimeParts<TChar> parts, string word) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int value;
        switch (word)
        {
            case "yyyy":
                var isYear = parts.TryNumber(4, out value);
                parts.Year = value;
                return isYear;
            case "yy":
                var isShort = parts.TryNumber(2, out value);
                parts.Year = value < 70 ? 2000 + value : 1900 + value;
                return isShort;
            case "mm":
                var isMonth = parts.TryNumber(2, out value);
                parts.Month = value;
                return isMonth;
            case "month" or "mon":
                var isName = parts.TryWord(TimeWords.Months, word.Length == 3 ? 3 : 0, out value);
                parts.Month = value + 1;
                return isName;
            case "dd":
                var isDay = parts.TryNumber(2, out value);
                parts.Day = value;
                return isDay;
            case "ddd":
                var isDayOfYear = parts.TryNumber(3, out value) && value > 0;
                parts.DayOfYear = value;
                return isDayOfYear;
            case "day" or "dy":
                return parts.TryWord(TimeWords.Days, word.Length == 2 ? 3 : 0, out _);
            case "fm":
                return true;
            default:
                return TryClock(ref parts, word);
        }
    }

    private static bool TryClock<TChar>(ref TimeParts<TChar> parts, string word) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        int value;
        switch (word)
        {
            case "hh24" or "hh12" or "hh":
                var isHour = parts.TryNumber(2, out value);
                parts.IsHour12 |= word != "hh24";
                parts.Hour = value;
                return isHour;
            case "mi":
                var isMinute = parts.TryNumber(2, out value);
                parts.Minute = value;
                return isMinute;
            case "ss":
                var isSecond = parts.TryNumber(2, out value);
                parts.Second = value;
                return isSecond;
            case "ms":
                return parts.TryFraction(3);
            case "us":
                return parts.TryFraction(6);
            case "am" or "pm" or "a.m." or "p.m.":
                var isHalf = parts.TryWord(TimeWords.Halves, 0, out value);
                parts.IsAfternoon = value % 2 == 1;
                return isHalf;
            default:
                Failure.Argument("TO_TIMESTAMP", "the format has a field that is not supported");
                return false;
        }
    }
}
