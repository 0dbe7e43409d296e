using System;

namespace Laminar.Functions;

/// <content>Seconds since 1970, both ways.</content>
public static partial class Times
{
    /// <summary>Seconds since 1970 with the fraction.</summary>
    public static decimal Epoch(Timestamp value) => ClockFields.Fraction(value.Nanoseconds, 9);

    /// <summary>Seconds from 1970 to the date's midnight.</summary>
    public static decimal Epoch(DateOnly value) => ((long)value.DayNumber - Calendar.EpochDay) * (Calendar.Day / Calendar.Second);

    /// <summary>Seconds since midnight with the fraction.</summary>
    public static decimal Epoch(TimeOnly value) => ClockFields.Fraction(value.Ticks * Timestamp.NanosecondsPerTick, 9);

    /// <summary>The interval in seconds with the fraction.</summary>
    public static decimal Epoch(TimeSpan value) => value.Ticks % 10 == 0 ? new decimal(value.Ticks / 10) * 0.000001m : new decimal(value.Ticks) * 0.000000100m;

    /// <summary>Whole seconds since 1970.</summary>
    public static long UnixSeconds(Timestamp value) => value.ToUnix(TimeUnit.Seconds);

    /// <summary>The instant so many seconds after 1970; one outside 1677 to 2262 overflows.</summary>
    public static Timestamp FromEpoch(long seconds) => Timestamp.FromUnix(seconds, TimeUnit.Seconds);

    /// <summary>The instant so many seconds (precision 0), milliseconds (3), microseconds (6) or nanoseconds (9) after 1970.</summary>
    public static Timestamp FromEpoch(long value, int precision)
    {
        if (precision is not (0 or 3 or 6 or 9))
        {
            Failure.Argument("TO_TIMESTAMP_LTZ", "a precision other than 0, 3, 6 and 9");
        }

        return Timestamp.FromUnix(value, (TimeUnit)((int)TimeUnit.Seconds + precision / 3));
    }

    /// <summary>The instant so many seconds after 1970, to the nearest nanosecond.</summary>
    public static Timestamp FromEpoch(decimal seconds) => new(Casts.ToInt64(seconds * Calendar.Second));

    /// <summary>The instant so many seconds after 1970, to the nearest microsecond: a double near today holds no more.</summary>
    public static Timestamp FromEpoch(double seconds) => Timestamp.FromUnix(Casts.ToInt64(seconds * 1e6), TimeUnit.Microseconds);
}
