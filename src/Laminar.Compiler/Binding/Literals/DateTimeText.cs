using System;

namespace Laminar.Compiler.Binding;

/// <summary>
/// Dates, times and timestamps in ISO form: 2026-01-31, 10:20[:30[.123456789]], 2026-01-31 10:20 (a T between them and a Z after them are allowed; all
/// times are UTC). Each method gives a reason where the text is not one.
/// </summary>
internal static class DateTimeText
{
    public const long NanosecondsPerDay = 86_400_000_000_000;
    public const int UnixEpochDay = 719_162;

    private const string DateForm = "a date is written '2026-01-31'";
    private const string TimeForm = "a time is written '10:20:30.5'";

    /// <summary>Days since 0001-01-01.</summary>
    public static string? Date(string text, out int day)
    {
        var reader = new TimeReader(text.Trim());
        return Date(reader, out day) ?? (reader.AtEnd ? null : DateForm);
    }

    /// <summary>Ticks of 100 ns since midnight.</summary>
    public static string? Time(string text, out long ticks)
    {
        var reader = new TimeReader(text.Trim());
        var reason = Time(reader, out var nanoseconds);
        ticks = nanoseconds / 100;
        return reason ?? (!reader.AtEnd ? TimeForm : nanoseconds % 100 != 0 ? "a TIME has steps of 100 nanoseconds" : null);
    }

    /// <summary>Nanoseconds since 1970.</summary>
    public static string? Timestamp(string text, out long nanoseconds)
    {
        nanoseconds = 0;
        var reader = new TimeReader(text.Trim());
        var reason = Date(reader, out var day);
        if (reason is not null)
        {
            return reason;
        }

        long clock = 0;
        if (reader.Skip(' ') || reader.Skip('T') || reader.Skip('t'))
        {
            reason = Time(reader, out clock);
        }

        if (!reader.Skip('Z'))
        {
            reader.Skip('z');
        }

        return reason ?? (!reader.AtEnd ? "a timestamp is written '2026-01-31 10:20:30.5', in UTC" : Join(day, clock, out nanoseconds));
    }

    private static string? Join(int day, long clock, out long nanoseconds)
    {
        var total = (day - UnixEpochDay) * (decimal)NanosecondsPerDay + clock;
        nanoseconds = total is >= long.MinValue and <= long.MaxValue ? (long)total : 0;
        return total is >= long.MinValue and <= long.MaxValue ? null : "timestamps reach from 1677-09-21 to 2262-04-11";
    }

    private static string? Date(TimeReader reader, out int day)
    {
        day = 0;
        var year = reader.Digits(4, 4);
        var month = reader.Skip('-') ? reader.Digits(1, 2) : -1;
        var dayOfMonth = reader.Skip('-') ? reader.Digits(1, 2) : -1;
        if (year < 0 || month < 0 || dayOfMonth < 0)
        {
            return DateForm;
        }

        if (year == 0 || month is 0 or > 12 || dayOfMonth == 0 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return "there is no such day";
        }

        day = (int)(new DateTime(year, month, dayOfMonth).Ticks / TimeSpan.TicksPerDay);
        return null;
    }

    private static string? Time(TimeReader reader, out long nanoseconds)
    {
        nanoseconds = 0;
        var hour = reader.Digits(1, 2);
        var minute = reader.Skip(':') ? reader.Digits(2, 2) : -1;
        var second = reader.Skip(':') ? reader.Digits(2, 2) : 0;
        var fraction = reader.Skip('.') ? reader.Nanoseconds() : 0;
        if (hour < 0 || minute < 0 || second < 0 || fraction < 0)
        {
            return TimeForm;
        }

        nanoseconds = ((hour * 60L + minute) * 60 + second) * 1_000_000_000 + fraction;
        return hour > 23 || minute > 59 || second > 59 ? "there is no such time of day" : null;
    }
}
