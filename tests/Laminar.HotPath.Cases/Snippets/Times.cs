using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Snippets;

/// <summary>Dates and times.</summary>
internal static class Times
{
    private static readonly DateTime s_time = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [HotPath]
    public static void Year()
    {
        Use(s_time.Year);
    }

    [HotPath]
    public static void Date()
    {
        Use(s_time.Date);
    }

    [HotPath]
    public static void AddDays()
    {
        Use(s_time.AddDays(1));
    }

    [HotPath]
    public static void AddMonths()
    {
        Use(s_time.AddMonths(Number));
    }

    [HotPath]
    public static void Difference()
    {
        Use(s_time - new DateTime(2001, 1, 1));
    }

    [HotPath]
    public static void Later()
    {
        Use(s_time > DateTime.UnixEpoch);
    }

    [HotPath]
    public static void Ticks()
    {
        Use(s_time.Ticks);
    }

    [HotPath]
    public static void Span_()
    {
        Use(TimeSpan.FromSeconds(Number));
    }

    [HotPath]
    public static void Span_sum()
    {
        Use(TimeSpan.FromSeconds(1L) + TimeSpan.FromTicks(Number));
    }

    [HotPath]
    public static void Total()
    {
        Use(new TimeSpan(5).TotalSeconds);
    }

    [HotPath]
    public static void DateOnly_()
    {
        Use(DateOnly.FromDateTime(s_time).DayNumber);
    }

    [HotPath]
    public static void TimeOnly_()
    {
        Use(TimeOnly.FromDateTime(s_time).Hour);
    }

    [HotPath]
    public static void Offset()
    {
        Use(new DateTimeOffset(s_time).ToUnixTimeMilliseconds());
    }

    [HotPath]
    public static void Day_of_week()
    {
        Use(s_time.DayOfWeek == DayOfWeek.Friday);
    }

    [HotPath]
    public static void Leap()
    {
        Use(DateTime.IsLeapYear(2000));
    }

    [HotPath]
    public static void Compare()
    {
        Use(DateTime.Compare(s_time, DateTime.MinValue));
    }

    [HotPath]
    public static void Kind()
    {
        Use(s_time.Kind);
    }

    [HotPath]
    public static void Nanoseconds()
    {
        Use(Timestamp.From(s_time).Nanoseconds);
    }

    [HotPath]
    public static void Hash()
    {
        Use(s_time.GetHashCode());
    }

    [HotPath]
    public static void Days_in_month()
    {
        Use(DateTime.DaysInMonth(2001, 2));
    }

    [HotPath]
    public static void TryParse_span()
    {
        DateTime.TryParseExact("2001-02-03", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t);
        Use(t.Day);
    }

    [HotPath]
    public static void TryFormat_()
    {
        Span<char> s = stackalloc char[40];
        s_time.TryFormat(s, out var n, "O", CultureInfo.InvariantCulture);
        Use(n);
    }

    [HotPath]
    public static void Iso_week()
    {
        Use(ISOWeek.GetWeekOfYear(s_time) + ISOWeek.GetYear(s_time));
    }
}
