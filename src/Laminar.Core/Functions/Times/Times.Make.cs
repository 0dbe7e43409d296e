using System;

namespace Laminar.Functions;

/// <content>Times out of their fields; fields outside the calendar and the clock throw.</content>
public static partial class Times
{
    /// <summary>A date.</summary>
    public static DateOnly MakeDate(int year, int month, int day)
    {
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            Failure.Argument("MAKE_DATE", "a date that the calendar does not have");
        }

        return new DateOnly(year, month, day);
    }

    /// <summary>A time of day, seconds to the nearest microsecond.</summary>
    public static TimeOnly MakeTime(int hour, int minute, double second) =>
        new(ClockOf(hour, minute, second, "MAKE_TIME") / Timestamp.NanosecondsPerTick);

    /// <summary>An instant, seconds to the nearest microsecond.</summary>
    public static Timestamp MakeTimestamp(int year, int month, int day, int hour, int minute, double second)
    {
        var midnight = Casts.ToTimestamp(MakeDate(year, month, day));
        return new Timestamp(checked(midnight.Nanoseconds + ClockOf(hour, minute, second, "MAKE_TIMESTAMP")));
    }

    /// <summary>The last day of the month.</summary>
    public static DateOnly LastDay(DateOnly value) => new(value.Year, value.Month, DateTime.DaysInMonth(value.Year, value.Month));

    private static long ClockOf(int hour, int minute, double second, string function)
    {
        var microseconds = Math.Round(second * 1e6);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || !(microseconds is >= 0 and < 60e6))
        {
            Failure.Argument(function, "a time that the clock does not have");
        }

        return hour * Calendar.Hour + minute * Calendar.Minute + (long)microseconds * 1_000;
    }
}
