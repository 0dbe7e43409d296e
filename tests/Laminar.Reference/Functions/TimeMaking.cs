using System;
using System.Collections.Generic;

namespace Laminar.Reference;

/// <summary>Times out of fields and numbers, and the whole units between two times.</summary>
public static class TimeMaking
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("MAKE_TIME", a => new TimeOnly(Clock((int)a[0]!, (int)a[1]!, (double)a[2]!) / 100)),
        ("MAKE_TIMESTAMP", a => Instant.Checked((Int128)Instant.AtMidnight(Day(a)).Nanoseconds + Clock((int)a[3]!, (int)a[4]!, (double)a[5]!))),
        ("TO_TIMESTAMP_LTZ", a => Instant.Checked((Int128)(long)a[0]! * Nanoseconds((int)a[1]!))),
        ("TIMESTAMPDIFF", a => Between(((string)a[0]!).ToUpperInvariant(), (Instant)a[1]!, (Instant)a[2]!)),
    ];

    private static DateOnly Day(object?[] fields)
    {
        try
        {
            return new DateOnly((int)fields[0]!, (int)fields[1]!, (int)fields[2]!);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RowError("there is no such date");
        }
    }

    /// <summary>To the microsecond.</summary>
    private static long Clock(int hour, int minute, double second) =>
        hour is < 0 or > 23 || minute is < 0 or > 59 || !(second is >= 0 and < 60) ? throw new RowError("there is no such time")
        : (hour * 3_600L + minute * 60) * 1_000_000_000 + (long)Math.Round(second * 1e6) * 1_000;

    private static long Nanoseconds(int precision) => precision switch
    {
        0 => 1_000_000_000,
        3 => 1_000_000,
        6 => 1_000,
        9 => 1,
        _ => throw new RowError("there is no such precision"),
    };

    /// <summary>Months are whole where the day and the clock of the first have come again.</summary>
    private static long Between(string unit, Instant from, Instant to)
    {
        var months = unit switch { "MONTH" => 1, "QUARTER" => 3, "YEAR" => 12, _ => 0 };
        if (months == 0)
        {
            return (long)(((Int128)to.Nanoseconds - from.Nanoseconds) / TimeTruncation.Length(unit));
        }

        var (first, last, sign) = from.CompareTo(to) <= 0 ? (from, to, 1) : (to, from, -1);
        var whole = (last.Date.Year - first.Date.Year) * 12 + last.Date.Month - first.Date.Month;
        var isShort = (last.Date.Day, last.NanosecondOfDay).CompareTo((first.Date.Day, first.NanosecondOfDay)) < 0;
        return sign * (long)(isShort ? whole - 1 : whole) / months;
    }
}
