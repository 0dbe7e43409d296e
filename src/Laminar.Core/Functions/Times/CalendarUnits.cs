using System;
using System.Numerics;

namespace Laminar.Functions;

internal static class CalendarUnits
{
    private static readonly string[] Names =
    [
        "nanosecond", "microsecond", "millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century",
        "millennium",
    ];

    /// <summary>A unit's name in any case, also with an s behind it, as Flink (SQL_TSI_HOUR) and PostgreSQL (milliseconds) write some.</summary>
    public static CalendarUnit Read<TChar>(ReadOnlySpan<TChar> text, string function) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (text.Length > 8 && NumberText.IsWord(text[..8], "sql_tsi_"))
        {
            text = text[8..];
        }

        for (var i = 0; i < Names.Length; i++)
        {
            if (NumberText.IsStartOf(text[..Math.Min(text.Length, Names[i].Length)], Names[i]) && IsWhole(text, Names[i]))
            {
                return (CalendarUnit)i;
            }
        }

        Failure.Argument(function, "an unknown unit of time");
        return default;
    }

    /// <summary>In nanoseconds; 0 from the month on.</summary>
    public static long LengthOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Nanosecond => 1,
        CalendarUnit.Microsecond => 1_000,
        CalendarUnit.Millisecond => 1_000_000,
        CalendarUnit.Second => Calendar.Second,
        CalendarUnit.Minute => Calendar.Minute,
        CalendarUnit.Hour => Calendar.Hour,
        CalendarUnit.Day => Calendar.Day,
        CalendarUnit.Week => 7 * Calendar.Day,
        _ => 0,
    };

    /// <summary>In months; 0 up to the week.</summary>
    public static int MonthsOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Month => 1,
        CalendarUnit.Quarter => 3,
        CalendarUnit.Year => 12,
        CalendarUnit.Decade => 120,
        CalendarUnit.Century => 1_200,
        CalendarUnit.Millennium => 12_000,
        _ => 0,
    };

    private static bool IsWhole<TChar>(ReadOnlySpan<TChar> text, string name) where TChar : unmanaged, IBinaryInteger<TChar> =>
        text.Length == name.Length || (text.Length == name.Length + 1 && (uint.CreateTruncating(text[^1]) | 0x20) == 's');
}
