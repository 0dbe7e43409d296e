using System;

namespace Laminar.Functions;

/// <content>DATE_TRUNC and DATE_BIN. Where the start of the first unit lies before 1677 it overflows.</content>
public static partial class Times
{
    /// <summary>The start of the unit (<c>'hour'</c>, in any case) that the instant is in. Weeks start on Monday.</summary>
    public static Timestamp Truncate(Utf8 unit, Timestamp value) => TruncateTo(CalendarUnits.Read(unit.Span, "DATE_TRUNC"), value);

    /// <summary>The start of the unit (<c>'hour'</c>, in any case) that the instant is in. Weeks start on Monday.</summary>
    public static Timestamp Truncate(string unit, Timestamp value) => TruncateTo(CalendarUnits.Read(unit.AsSpan(), "DATE_TRUNC"), value);

    /// <summary>The interval without what is less than the unit, which is a day or shorter; towards zero.</summary>
    public static TimeSpan Truncate(Utf8 unit, TimeSpan value) => TruncateTo(CalendarUnits.Read(unit.Span, "DATE_TRUNC"), value);

    /// <summary>The interval without what is less than the unit, which is a day or shorter; towards zero.</summary>
    public static TimeSpan Truncate(string unit, TimeSpan value) => TruncateTo(CalendarUnits.Read(unit.AsSpan(), "DATE_TRUNC"), value);

    /// <summary>The microsecond begun.</summary>
    public static Timestamp TruncateToMicrosecond(Timestamp value) => new(Calendar.Floor(value.Nanoseconds, 1_000));

    /// <summary>The millisecond begun.</summary>
    public static Timestamp TruncateToMillisecond(Timestamp value) => new(Calendar.Floor(value.Nanoseconds, 1_000_000));

    /// <summary>The second begun.</summary>
    public static Timestamp TruncateToSecond(Timestamp value) => new(Calendar.Floor(value.Nanoseconds, Calendar.Second));

    /// <summary>The minute begun.</summary>
    public static Timestamp TruncateToMinute(Timestamp value) => new(Calendar.Floor(value.Nanoseconds, Calendar.Minute));

    /// <summary>The hour begun.</summary>
    public static Timestamp TruncateToHour(Timestamp value) => new(Calendar.Floor(value.Nanoseconds, Calendar.Hour));

    /// <summary>The day begun.</summary>
    public static Timestamp TruncateToDay(Timestamp value) => new(Calendar.Floor(value.Nanoseconds, Calendar.Day));

    /// <summary>The week begun, on Monday.</summary>
    public static Timestamp TruncateToWeek(Timestamp value)
    {
        var date = Calendar.DateOf(value.Nanoseconds);
        return Casts.ToTimestamp(date.AddDays(1 - (int)IsoDayOfWeek(date)));
    }

    /// <summary>The month begun.</summary>
    public static Timestamp TruncateToMonth(Timestamp value)
    {
        var date = Calendar.DateOf(value.Nanoseconds);
        return Casts.ToTimestamp(new DateOnly(date.Year, date.Month, 1));
    }

    /// <summary>The quarter begun.</summary>
    public static Timestamp TruncateToQuarter(Timestamp value)
    {
        var date = Calendar.DateOf(value.Nanoseconds);
        return Casts.ToTimestamp(new DateOnly(date.Year, date.Month - (date.Month - 1) % 3, 1));
    }

    /// <summary>The year begun.</summary>
    public static Timestamp TruncateToYear(Timestamp value) => FirstDayOf(Calendar.DateOf(value.Nanoseconds).Year);

    /// <summary>The decade begun, in a year that ends with 0.</summary>
    public static Timestamp TruncateToDecade(Timestamp value) => FirstDayOf(Calendar.DateOf(value.Nanoseconds).Year / 10 * 10);

    /// <summary>The century begun, in a year that ends with 01.</summary>
    public static Timestamp TruncateToCentury(Timestamp value) => FirstDayOf((Calendar.DateOf(value.Nanoseconds).Year - 1) / 100 * 100 + 1);

    /// <summary>The millennium begun, in a year that ends with 001.</summary>
    public static Timestamp TruncateToMillennium(Timestamp value) => FirstDayOf((Calendar.DateOf(value.Nanoseconds).Year - 1) / 1000 * 1000 + 1);

    /// <summary>The start of the bin of that length that the instant is in, where one bin starts at <paramref name="origin"/>. Floors towards the past.</summary>
    public static Timestamp Bin(TimeSpan length, Timestamp value, Timestamp origin)
    {
        if (length <= TimeSpan.Zero)
        {
            Failure.Argument("DATE_BIN", "a length that is not positive");
        }

        var unit = (Int128)length.Ticks * Timestamp.NanosecondsPerTick;
        var since = (Int128)value.Nanoseconds - origin.Nanoseconds;
        var remainder = since % unit;
        return new Timestamp(checked((long)(value.Nanoseconds - (remainder < 0 ? remainder + unit : remainder))));
    }

    private static Timestamp FirstDayOf(int year) => Casts.ToTimestamp(new DateOnly(Math.Max(year, 1), 1, 1));

    private static TimeSpan TruncateTo(CalendarUnit unit, TimeSpan value)
    {
        var ticks = CalendarUnits.LengthOf(unit) / Timestamp.NanosecondsPerTick;
        if (ticks <= 0 || unit == CalendarUnit.Week)
        {
            Failure.Argument("DATE_TRUNC", "an interval has no such unit");
        }

        return new TimeSpan(value.Ticks - value.Ticks % ticks);
    }

    private static Timestamp TruncateTo(CalendarUnit unit, Timestamp value) => unit switch
    {
        CalendarUnit.Week => TruncateToWeek(value),
        CalendarUnit.Month => TruncateToMonth(value),
        CalendarUnit.Quarter => TruncateToQuarter(value),
        CalendarUnit.Year => TruncateToYear(value),
        CalendarUnit.Decade => TruncateToDecade(value),
        CalendarUnit.Century => TruncateToCentury(value),
        CalendarUnit.Millennium => TruncateToMillennium(value),
        _ => new Timestamp(Calendar.Floor(value.Nanoseconds, CalendarUnits.LengthOf(unit))),
    };
}
