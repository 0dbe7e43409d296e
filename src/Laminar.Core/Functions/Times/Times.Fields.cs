using System;
using System.Globalization;

namespace Laminar.Functions;

/// <summary>Fields, arithmetic and construction of times. Everything is UTC and the Gregorian calendar; weeks are ISO weeks.</summary>
public static partial class Times
{
    /// <summary>The year.</summary>
    public static long Year(DateOnly value) => value.Year;

    /// <summary>The year of the ISO week.</summary>
    public static long IsoYear(DateOnly value) => ISOWeek.GetYear(value.ToDateTime(default));

    /// <summary>1 to 4.</summary>
    public static long Quarter(DateOnly value) => (value.Month + 2) / 3;

    /// <summary>1 to 12.</summary>
    public static long Month(DateOnly value) => value.Month;

    /// <summary>The ISO week, 1 to 53: the first has the year's first Thursday.</summary>
    public static long Week(DateOnly value) => ISOWeek.GetWeekOfYear(value.ToDateTime(default));

    /// <summary>Of the month, from 1.</summary>
    public static long Day(DateOnly value) => value.Day;

    /// <summary>Sunday is 0, Saturday 6.</summary>
    public static long DayOfWeek(DateOnly value) => (long)value.DayOfWeek;

    /// <summary>Sunday is 1, Saturday 7.</summary>
    public static long SundayFirst(DateOnly value) => (long)value.DayOfWeek + 1;

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static long IsoDayOfWeek(DateOnly value) => value.DayOfWeek == 0 ? 7 : (long)value.DayOfWeek;

    /// <summary>From 1.</summary>
    public static long DayOfYear(DateOnly value) => value.DayOfYear;

    /// <summary>The year without its last digit.</summary>
    public static long Decade(DateOnly value) => value.Year / 10;

    /// <summary>2000 is in the twentieth.</summary>
    public static long Century(DateOnly value) => (value.Year + 99) / 100;

    /// <summary>2000 is in the second.</summary>
    public static long Millennium(DateOnly value) => (value.Year + 999) / 1000;
}
