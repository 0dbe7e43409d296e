using System;

namespace Laminar.Reference;

/// <summary>DATE_TRUNC: clock units by division, calendar units by DateOnly.</summary>
public static class TimeTruncation
{
    public static readonly string[] Units =
        ["MICROSECOND", "MILLISECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR", "DECADE", "CENTURY", "MILLENNIUM"];

    public static object Down(string unit, object value)
    {
        if (value is TimeSpan span)
        {
            return new TimeSpan(span.Ticks / (Length(unit) / 100) * (Length(unit) / 100));
        }

        var time = value as Instant? ?? Instant.AtMidnight((DateOnly)value);
        return FirstDay(unit.ToUpperInvariant(), time.Date) is { } day
            ? Instant.AtMidnight(day)
            : Instant.Checked((Int128)Instant.AtMidnight(time.Date).Nanoseconds + time.NanosecondOfDay / Length(unit) * Length(unit));
    }

    /// <summary>Nanoseconds of a unit that always has the same length.</summary>
    public static long Length(string unit) => unit.ToUpperInvariant() switch
    {
        "NANOSECOND" => 1,
        "MICROSECOND" => 1_000,
        "MILLISECOND" => 1_000_000,
        "SECOND" => 1_000_000_000,
        "MINUTE" => 60_000_000_000,
        "HOUR" => 3_600_000_000_000,
        "DAY" => Instant.PerDay,
        "WEEK" => 7 * Instant.PerDay,
        _ => throw new RowError($"'{unit}' is not a unit of time"),
    };

    private static DateOnly? FirstDay(string unit, DateOnly day) => unit switch
    {
        "DAY" => day,
        "WEEK" => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        "MONTH" => new DateOnly(day.Year, day.Month, 1),
        "QUARTER" => new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        "YEAR" => new DateOnly(day.Year, 1, 1),
        "DECADE" => new DateOnly(day.Year / 10 * 10, 1, 1),
        "CENTURY" => new DateOnly((day.Year - 1) / 100 * 100 + 1, 1, 1),
        "MILLENNIUM" => new DateOnly((day.Year - 1) / 1000 * 1000 + 1, 1, 1),
        _ => null,
    };
}
