using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Fields of times, and times cut, shifted, subtracted and made.</summary>
public static class TimeFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        .. TimeFields.All,
        ("DATE_TRUNC", a => TimeTruncation.Down((string)a[0]!, a[1]!)),
        .. TimeTruncation.Units.Select(unit => ("DATE_TRUNC_" + unit, (Func<object?[], object?>)(a => TimeTruncation.Down(unit, a[0]!)))),
        ("DATE_BIN", Bin),
        ("WINDOW_EDGE", a => Instant.Checked((Int128)((Instant)a[0]!).Nanoseconds + (Int128)((TimeSpan)a[1]!).Ticks * 100)),
        ("WINDOW_TIME", a => Instant.Checked((Int128)((Instant)a[0]!).Nanoseconds - 1)),
        ("LAST_DAY", a => LastDay((DateOnly)a[0]!)),
        ("ADD_MONTHS", a => Calendar(() => ((DateOnly)a[0]!).AddMonths((int)a[1]!))),
        ("MAKE_DATE", a => Calendar(() => new DateOnly((int)a[0]!, (int)a[1]!, (int)a[2]!))),
        ("TIMESTAMPADD", a => Add((string)a[0]!, (long)a[1]!, (Instant)a[2]!)),
        ("UNIX_TIMESTAMP", a => Instant.Floor(((Instant)a[0]!).Nanoseconds, 1_000_000_000)),
        ("TO_TIMESTAMP", a => a.Length == 2 ? TimeFormats.InstantOf(TimeFormats.Read((string)a[0]!, (string)a[1]!)) : FromEpoch(a[0]!)),
        ("TO_DATE", a => a.Length == 2 ? DateOnly.FromDateTime(TimeFormats.Read((string)a[0]!, (string)a[1]!)) : CastToTime.Date(a[0]!)),
        ("DATE_FORMAT", a => TimeFormats.Write((Instant)a[0]!, (string)a[1]!)),
    ];

    private static DateOnly LastDay(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static object Calendar(Func<DateOnly> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new RowError("there is no such date");
        }
    }

    private static object Bin(object?[] a)
    {
        var (stride, time, origin) = (((TimeSpan)a[0]!).Ticks * (Int128)100, (Int128)((Instant)a[1]!).Nanoseconds, (Int128)((Instant)a[2]!).Nanoseconds);
        if (stride <= 0)
        {
            throw new RowError("the stride must be greater than zero");
        }

        var remainder = (time - origin) % stride;
        return Instant.Checked(time - remainder - (remainder < 0 ? stride : 0));
    }

    private static object Add(string unit, long count, Instant time)
    {
        var months = unit.ToUpperInvariant() switch { "MONTH" => 1, "QUARTER" => 3, "YEAR" => 12, _ => 0 };
        if (months > 0)
        {
            var day = (DateOnly)Calendar(() => time.Date.AddMonths(checked((int)(count * months))));
            return Instant.Checked((Int128)Instant.AtMidnight(day).Nanoseconds + time.NanosecondOfDay);
        }

        return Instant.Checked(time.Nanoseconds + (Int128)count * TimeTruncation.Length(unit));
    }

    private static object FromEpoch(object value) => value switch
    {
        string text => CastToTime.Timestamp(text),
        double seconds when !double.IsFinite(seconds) => throw new RowError("the time is not finite"),
        double seconds => Instant.Checked((Int128)Math.Round((decimal)seconds * 1_000_000_000m)),
        decimal seconds when Math.Abs(seconds) < 10_000_000_000m => Instant.Checked((Int128)Math.Round(seconds * 1_000_000_000m)),
        long seconds => Instant.Checked((Int128)seconds * 1_000_000_000),
        _ => throw new RowError("a timestamp outside 1677 to 2262"),
    };
}
