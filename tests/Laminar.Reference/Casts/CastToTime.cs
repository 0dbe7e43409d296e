using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Laminar.Reference;

/// <summary>CAST to TIMESTAMP, DATE, TIME and INTERVAL, from each other and from ISO text.</summary>
public static partial class CastToTime
{
    public static object Timestamp(object value) => value switch
    {
        Instant v => v,
        DateOnly v => Instant.AtMidnight(v),
        string v => Parse(v),
        _ => throw new InvalidOperationException($"{value.GetType().Name} to TIMESTAMP"),
    };

    public static object Date(object value) => value switch
    {
        DateOnly v => v,
        Instant v => v.Date,
        string v => Parse(v).Date,
        _ => throw new InvalidOperationException($"{value.GetType().Name} to DATE"),
    };

    public static object Time(object value) => value switch
    {
        TimeOnly v => v,
        Instant v => new TimeOnly(v.NanosecondOfDay / 100),
        TimeSpan v => new TimeOnly(((v.Ticks % TimeSpan.TicksPerDay) + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay),
        string v => ParseClock(v),
        _ => throw new InvalidOperationException($"{value.GetType().Name} to TIME"),
    };

    public static object Interval(object value) => value switch
    {
        TimeSpan v => v,
        TimeOnly v => v.ToTimeSpan(),
        _ => throw new InvalidOperationException($"{value.GetType().Name} to INTERVAL"),
    };

    [GeneratedRegex(@"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    private static Instant Parse(string text)
    {
        var match = Iso().Match(text.Trim(CastTo.Whitespace));
        if (!match.Success || !DateOnly.TryParseExact(
            $"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}",
            "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw new RowError($"'{text}' is not a TIMESTAMP");
        }

        var clock = Nanoseconds(match.Groups[4].Value, match.Groups[5].Value, match.Groups[6].Value, match.Groups[7].Value, text);
        return Instant.Checked((Int128)Instant.AtMidnight(date).Nanoseconds + clock - Zone(match.Groups[8].Value));
    }

    private static TimeOnly ParseClock(string text)
    {
        var match = Clock().Match(text.Trim(CastTo.Whitespace));
        return match.Success
            ? new TimeOnly(Nanoseconds(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, text) / 100)
            : throw new RowError($"'{text}' is not a TIME");
    }

    private static long Nanoseconds(string hours, string minutes, string seconds, string fraction, string text)
    {
        var (h, m, s) = (Number(hours), Number(minutes), Number(seconds));
        return h < 24 && m < 60 && s < 60
            ? ((h * 60 + m) * 60 + s) * 1_000_000_000 + Number(fraction.PadRight(9, '0'))
            : throw new RowError($"'{text}' is not a time of day");
    }

    private static long Zone(string zone)
    {
        if (zone is "" or "Z")
        {
            return 0;
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        return (zone[0] == '-' ? -1 : 1) * (Number(digits[..2]) * 60 + Number(digits[2..])) * 60 * 1_000_000_000L;
    }

    private static long Number(string digits) => digits.Length == 0 ? 0 : long.Parse(digits, CultureInfo.InvariantCulture);
}
