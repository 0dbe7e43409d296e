using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Patterns of DATE_FORMAT: runs of one letter are fields, quoted text and other characters stand for themselves.</summary>
internal static class JavaPattern
{
    private const string Function = "DATE_FORMAT";

    public static Made<TChar> Format<TChar>(Timestamp value, ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var writer = new PatternWriter<TChar>(value, pattern.Length, Function);
        while (!pattern.IsEmpty)
        {
            var first = pattern[0];
            if (TimeReader.Is(first, '\''))
            {
                pattern = pattern[Quoted(ref writer, pattern)..];
                continue;
            }

            var run = 1;
            while (run < pattern.Length && pattern[run] == first)
            {
                run++;
            }

            var letter = uint.CreateTruncating(first);
            if ((letter | 0x20) is >= 'a' and <= 'z')
            {
                Field(ref writer, (char)letter, run);
            }
            else
            {
                writer.Copy(pattern[..run]);
            }

            pattern = pattern[run..];
        }

        return writer.Finish();
    }

    /// <summary>Copies the text between the quotes at the start, and returns how long the whole was. '' is a quote, inside quoted text too.</summary>
    private static int Quoted<TChar>(ref PatternWriter<TChar> writer, scoped ReadOnlySpan<TChar> pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var at = 1;
        while (true)
        {
            var length = pattern[at..].IndexOf(pattern[0]);
            if (length < 0)
            {
                Failure.Argument(Function, "a quote that is not closed");
            }

            writer.Copy(pattern.Slice(at, length));
            at += length + 1;
            var doubled = at < pattern.Length && pattern[at] == pattern[0];
            if (doubled || at == 2)
            {
                writer.Copy(pattern[..1]);
            }

            if (!doubled || at == 2)
            {
                return at;
            }

            at++;
        }
    }

    private static void Field<TChar>(ref PatternWriter<TChar> writer, char letter, int run) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        switch (letter)
        {
            case 'y' or 'u' when run == 2: writer.Number(writer.Date.Year % 100, 2); break;
            case 'y' or 'u': writer.Number(writer.Date.Year, run); break;
            case 'M' or 'L' when run > 3: writer.Word(writer.Month); break;
            case 'M' or 'L' when run == 3: writer.Word(writer.Month.AsSpan(0, 3)); break;
            case 'M' or 'L': writer.Number(writer.Date.Month, run); break;
            case 'd': writer.Number(writer.Date.Day, run); break;
            case 'D': writer.Number(writer.Date.DayOfYear, run); break;
            case 'E' when run > 3: writer.Word(writer.Day); break;
            case 'E': writer.Word(writer.Day.AsSpan(0, 3)); break;
            case 'H': writer.Number(ClockFields.Hour(writer.Clock), run); break;
            case 'h': writer.Number(writer.Hour12, run); break;
            case 'm': writer.Number(ClockFields.Minute(writer.Clock), run); break;
            case 's': writer.Number(ClockFields.WholeSecond(writer.Clock), run); break;
            case 'S': writer.Fraction(run); break;
            case 'a': writer.Word(writer.AmPm); break;
            default: Failure.Argument(Function, "an unknown letter in the pattern"); break;
        }
    }
}
