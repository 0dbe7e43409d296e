using System;
using System.Globalization;

namespace Laminar.Roslyn.Streams;

/// <summary>The text of MaxDelay: a number and a unit ("500ms", "1.5s"), or a TimeSpan's text. In nanoseconds.</summary>
internal static class Delay
{
    private const long NanosecondsPerTick = 100;

    private static readonly (string Suffix, decimal Nanoseconds)[] Units =
    {
        ("ns", 1m), ("us", 1e3m), ("µs", 1e3m), ("ms", 1e6m), ("s", 1e9m), ("m", 60e9m), ("h", 3600e9m), ("d", 86400e9m),
    };

    /// <summary>What is wrong with the text, or null.</summary>
    public static string? Read(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        var trimmed = text.Trim();
        if (Nanoseconds(trimmed) is not { } value)
        {
            return "write a number and a unit, like \"500ms\", \"5s\", \"1m\", \"2h\" or \"1d\", or a TimeSpan's text like \"00:00:05\"";
        }

        if (value < 0)
        {
            return "a row cannot be ahead of its own time, so it must be zero or more";
        }

        if (value > long.MaxValue)
        {
            return "it is longer than 292 years, the range of event times";
        }

        nanoseconds = (long)value;
        return null;
    }

    private static decimal? Nanoseconds(string text)
    {
        foreach (var (suffix, unit) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal) && Number(text.Substring(0, text.Length - suffix.Length)) is { } count)
            {
                return count * unit;
            }
        }

        return text.IndexOf(':') >= 0 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? (decimal)span.Ticks * NanosecondsPerTick : null;
    }

    /// <summary>Refuses what would overflow a decimal once multiplied; nothing that long is a delay.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(text.TrimEnd(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) < 1e12m
            ? value
            : null;
}
