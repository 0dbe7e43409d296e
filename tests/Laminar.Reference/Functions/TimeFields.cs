using System;
using System.Collections.Generic;
using System.Globalization;

namespace Laminar.Reference;

/// <summary>EXTRACT and the functions that name a field. Whole fields are BIGINT, those with a fraction DECIMAL.</summary>
public static class TimeFields
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All
    {
        get
        {
            foreach (var (names, body) in Fields)
            {
                foreach (var name in names.Split(' '))
                {
                    yield return (name, a => body(a[0]!));
                }
            }
        }
    }

    private static IEnumerable<(string Names, Func<object, object> Body)> Fields =>
    [
        ("EXTRACT_MILLENNIUM", v => (long)(Day(v).Year + 999) / 1000),
        ("EXTRACT_CENTURY", v => (long)(Day(v).Year + 99) / 100),
        ("EXTRACT_DECADE", v => (long)Day(v).Year / 10),
        ("EXTRACT_YEAR YEAR", v => (long)Day(v).Year),
        ("EXTRACT_ISOYEAR", v => (long)ISOWeek.GetYear(Day(v).ToDateTime(default))),
        ("EXTRACT_QUARTER QUARTER", v => (long)(Day(v).Month + 2) / 3),
        ("EXTRACT_MONTH MONTH", v => (long)Day(v).Month),
        ("EXTRACT_WEEK WEEK", v => (long)ISOWeek.GetWeekOfYear(Day(v).ToDateTime(default))),
        ("EXTRACT_DAY DAY DAYOFMONTH", v => v is TimeSpan span ? span.Days : (long)Day(v).Day),
        ("EXTRACT_DOW", v => (long)Day(v).DayOfWeek),
        ("DAYOFWEEK", v => (long)Day(v).DayOfWeek + 1),
        ("EXTRACT_ISODOW", v => ((long)Day(v).DayOfWeek + 6) % 7 + 1),
        ("EXTRACT_DOY DAYOFYEAR", v => (long)Day(v).DayOfYear),
        ("EXTRACT_HOUR HOUR", v => Clock(v) / 3_600_000_000_000),
        ("EXTRACT_MINUTE MINUTE", v => Clock(v) / 60_000_000_000 % 60),
        ("EXTRACT_SECOND", v => Fraction(Clock(v) % 60_000_000_000, 9)),
        ("SECOND", v => Clock(v) / 1_000_000_000 % 60),
        ("EXTRACT_MILLISECOND EXTRACT_MILLISECONDS", v => Fraction(Clock(v) % 60_000_000_000, 6)),
        ("EXTRACT_MICROSECOND EXTRACT_MICROSECONDS", v => Clock(v) % 60_000_000_000 / 1_000),
        ("EXTRACT_NANOSECOND EXTRACT_NANOSECONDS", v => Clock(v) % 60_000_000_000),
        ("EXTRACT_EPOCH", Epoch),
    ];

    private static DateOnly Day(object value) => value as DateOnly? ?? ((Instant)value).Date;

    /// <summary>Nanoseconds since midnight; of an interval what is beyond whole days, with its sign.</summary>
    private static long Clock(object value) => value switch
    {
        Instant v => v.NanosecondOfDay,
        TimeOnly v => v.Ticks * 100,
        TimeSpan v => v.Ticks % TimeSpan.TicksPerDay * 100,
        DateOnly => 0,
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no time of day."),
    };

    private static object Epoch(object value) => value switch
    {
        Instant v => Fraction(v.Nanoseconds, 9),
        DateOnly v => (v.DayNumber - new DateOnly(1970, 1, 1).DayNumber) * 86_400m,
        TimeOnly v => Fraction(v.Ticks * 100, 9),
        _ => Fraction((Int128)((TimeSpan)value).Ticks * 100, 9),
    };

    /// <summary>As PostgreSQL has it to the microsecond; three digits more where there are nanoseconds.</summary>
    private static object Fraction(Int128 nanoseconds, int digits) => nanoseconds % 1000 == 0
        ? (decimal)(nanoseconds / 1000) * new decimal(1, 0, 0, false, (byte)(digits - 3))
        : (decimal)nanoseconds * new decimal(1, 0, 0, false, (byte)digits);
}
