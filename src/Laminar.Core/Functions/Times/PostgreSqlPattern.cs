using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Patterns of TO_CHAR: the longest of the known words is a field, "quoted" text and everything else stands for itself.</summary>
internal static class PostgreSqlPattern
{
    // Longer ones before those they begin with. Letters may be of either case; it matters for names and AM alone.
    private static readonly string[] Words =
    [
        "iyyy", "yyyy", "yyy", "yy", "month", "mon", "mm", "mi", "ms", "ddd", "dd", "day", "dy", "hh24", "hh12", "hh", "ssss", "ss", "us", "am", "pm", "iw",
        "id", "q", "ad", "bc", "cc", "fm", "ff", "of", "rm", "th", "tm", "tz", "ww", "a.m.", "p.m.", "d", "i", "j", "w", "y",
    ];

    public static Made<TChar> Format<TChar>(Timestamp value, ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var writer = new PatternWriter<TChar>(value, pattern.Length, "TO_CHAR");
        while (!pattern.IsEmpty)
        {
            if (TimeReader.Is(pattern[0], '"'))
            {
                var text = pattern[1..];
                var end = text.IndexOf(pattern[0]);
                writer.Copy(end < 0 ? text : text[..end]);
                pattern = end < 0 ? default : text[(end + 1)..];
                continue;
            }

            var word = WordAt(pattern);
            if (word.Length == 0)
            {
                writer.Copy(pattern[..1]);
                pattern = pattern[1..];
                continue;
            }

            Field(ref writer, word, pattern);
            pattern = pattern[word.Length..];
        }

        return writer.Finish();
    }

    /// <summary>The field that the pattern begins with; empty where it begins with none.</summary>
    public static string WordAt<TChar>(ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        foreach (var word in Words)
        {
            if (pattern.Length >= word.Length && NumberText.IsStartOf(pattern[..word.Length], word))
            {
                return word;
            }
        }

        return "";
    }

    private static void Field<TChar>(ref PatternWriter<TChar> writer, string word, ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        switch (word)
        {
            case "iyyy": writer.Number(Times.IsoYear(writer.Date), 4); break;
            case "yyyy": writer.Number(writer.Date.Year, 4); break;
            case "yyy": writer.Number(writer.Date.Year % 1000, 3); break;
            case "yy": writer.Number(writer.Date.Year % 100, 2); break;
            case "month": Name(ref writer, writer.Month, 9, pattern); break;
            case "mon": Name(ref writer, writer.Month.AsSpan(0, 3), 3, pattern); break;
            case "y": writer.Number(writer.Date.Year % 10, 1); break;
            case "mm": writer.Number(writer.Date.Month, 2); break;
            case "ddd": writer.Number(writer.Date.DayOfYear, 3); break;
            case "dd": writer.Number(writer.Date.Day, 2); break;
            case "day": Name(ref writer, writer.Day, 9, pattern); break;
            case "dy": Name(ref writer, writer.Day.AsSpan(0, 3), 3, pattern); break;
            case "d": writer.Number(Times.SundayFirst(writer.Date), 1); break;
            case "ww": writer.Number((writer.Date.DayOfYear + 6) / 7, 2); break;
            case "w": writer.Number((writer.Date.Day + 6) / 7, 1); break;
            case "iw": writer.Number(Times.Week(writer.Date), 2); break;
            case "id": writer.Number(Times.IsoDayOfWeek(writer.Date), 1); break;
            case "q": writer.Number(Times.Quarter(writer.Date), 1); break;
            default: ClockField(ref writer, word, pattern); break;
        }
    }

    private static void ClockField<TChar>(ref PatternWriter<TChar> writer, string word, ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        switch (word)
        {
            case "hh24": writer.Number(ClockFields.Hour(writer.Clock), 2); break;
            case "hh12" or "hh": writer.Number(writer.Hour12, 2); break;
            case "mi": writer.Number(ClockFields.Minute(writer.Clock), 2); break;
            case "ss": writer.Number(ClockFields.WholeSecond(writer.Clock), 2); break;
            case "ms": writer.Fraction(3); break;
            case "us": writer.Fraction(6); break;
            case "am" or "pm": Name(ref writer, writer.AmPm, 2, pattern); break;
            default: Failure.Argument("TO_CHAR", "the pattern has a field that is not supported"); break;
        }
    }

    /// <summary>A name in the case that the pattern's first two letters have (Mon, MON, mon), with blanks up to a width.</summary>
    private static void Name<TChar>(ref PatternWriter<TChar> writer, ReadOnlySpan<char> name, int width, ReadOnlySpan<TChar> pattern)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Span<char> text = stackalloc char[width];
        text.Fill(' ');
        if ((uint.CreateTruncating(pattern[0]) & 0x20) != 0)
        {
            name.ToLowerInvariant(text);
        }
        else if ((uint.CreateTruncating(pattern[1]) & 0x20) != 0)
        {
            name.CopyTo(text);
        }
        else
        {
            name.ToUpperInvariant(text);
        }

        writer.Word(text);
    }
}
