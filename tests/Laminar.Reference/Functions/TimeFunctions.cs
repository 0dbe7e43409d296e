using System;
using System.Collections.Generic;
using System.Globalization;

namespace Laminar.Reference;

/// <summary>Functions of times: parts and truncation, by the calendar of DateOnly.</summary>
public static class TimeFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("YEAR", a => Day(a[0]!).Year),
        ("QUARTER", a => (Day(a[0]!).Month + 2) / 3),
        ("MONTH", a => Day(a[0]!).Month),
        ("WEEK", a => ISOWeek.GetWeekOfYear(Day(a[0]!).ToDateTime(default))),
        ("DAY", a => Day(a[0]!).Day),
        ("DAYOFMONTH", a => Day(a[0]!).Day),
        ("DAYOFWEEK", a => (int)Day(a[0]!).DayOfWeek + 1),
        ("DAYOFYEAR", a => Day(a[0]!).DayOfYear),
        ("HOUR", a => (int)(Clock(a[0]!) / 3_600_000_000_000)),
        ("MINUTE", a => (int)(Clock(a[0]!) / 60_000_000_000 % 60)),
        ("SECOND", a => (int)(Clock(a[0]!) / 1_000_000_000 % 60)),
        ("DATE_TRUNC", a => Truncated((string)a[0]!, a[1]!)),
    ];

    private static DateOnly Day(object value) => value is Instant instant ? instant.Date : (DateOnly)value;

    private static long Clock(object value) => value switch
    {
        Instant v => v.NanosecondOfDay,
        TimeOnly v => v.Ticks * 100,
        DateOnly => 0,
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no time of day."),
    };

    private static Instant Truncated(string unit, object value)
    {
        var day = Day(value);
        var midnight = Instant.AtMidnight(day).Nanoseconds;
        return unit.ToUpperInvariant() switch
        {
            "MICROSECOND" or "MICROSECONDS" => Down(value, 1_000),
            "MILLISECOND" or "MILLISECONDS" => Down(value, 1_000_000),
            "SECOND" => Down(value, 1_000_000_000),
            "MINUTE" => Down(value, 60_000_000_000),
            "HOUR" => Down(value, 3_600_000_000_000),
            "DAY" => new Instant(midnight),
            "WEEK" => Instant.AtMidnight(day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
            "MONTH" => Instant.AtMidnight(new DateOnly(day.Year, day.Month, 1)),
            "QUARTER" => Instant.AtMidnight(new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1)),
            "YEAR" => Instant.AtMidnight(new DateOnly(day.Year, 1, 1)),
            _ => throw new RowError($"'{unit}' is not a unit of time"),
        };

        Instant Down(object of, long by) => new(midnight + Clock(of) / by * by);
    }
}
