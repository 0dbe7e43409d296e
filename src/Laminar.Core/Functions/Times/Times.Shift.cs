using System;

namespace Laminar.Functions;

/// <content>TIMESTAMPADD, TIMESTAMPDIFF and months.</content>
public static partial class Times
{
    /// <summary>The instant so many units later. Months and longer keep the day of the month, or take the month's last one.</summary>
    public static Timestamp Add(Utf8 unit, long count, Timestamp value) => Add(CalendarUnits.Read(unit.Span, "TIMESTAMPADD"), count, value);

    /// <summary>The instant so many units later. Months and longer keep the day of the month, or take the month's last one.</summary>
    public static Timestamp Add(string unit, long count, Timestamp value) => Add(CalendarUnits.Read(unit.AsSpan(), "TIMESTAMPADD"), count, value);

    /// <summary>How many whole units lie between, from the second argument to the third; negative where that is earlier.</summary>
    public static long Difference(Utf8 unit, Timestamp from, Timestamp to) => Difference(CalendarUnits.Read(unit.Span, "TIMESTAMPDIFF"), from, to);

    /// <summary>How many whole units lie between, from the second argument to the third; negative where that is earlier.</summary>
    public static long Difference(string unit, Timestamp from, Timestamp to) => Difference(CalendarUnits.Read(unit.AsSpan(), "TIMESTAMPDIFF"), from, to);

    /// <summary>The date so many months later, on the same day of the month or its last.</summary>
    public static DateOnly AddMonths(DateOnly value, int months) => AddMonths(value, (long)months, "ADD_MONTHS");

    private static DateOnly AddMonths(DateOnly value, long months, string function)
    {
        var month = (Int128)value.Year * 12 + value.Month - 1 + months;
        if (month < 12 || month >= 10_000 * 12)
        {
            Failure.Overflow(function);
        }

        var (year, index) = ((int)(month / 12), (int)(month % 12));
        return new DateOnly(year, index + 1, Math.Min(value.Day, DateTime.DaysInMonth(year, index + 1)));
    }

    private static Timestamp Add(CalendarUnit unit, long count, Timestamp value)
    {
        var months = CalendarUnits.MonthsOf(unit);
        if (months == 0)
        {
            return new Timestamp(checked((long)((Int128)count * CalendarUnits.LengthOf(unit) + value.Nanoseconds)));
        }

        var date = AddMonths(Calendar.DateOf(value.Nanoseconds), checked(count * months), "TIMESTAMPADD");
        return new Timestamp(checked(Casts.ToTimestamp(date).Nanoseconds + Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day)));
    }

    private static long Difference(CalendarUnit unit, Timestamp from, Timestamp to)
    {
        var months = CalendarUnits.MonthsOf(unit);
        return months == 0
            ? checked((long)(((Int128)to.Nanoseconds - from.Nanoseconds) / CalendarUnits.LengthOf(unit)))
            : WholeMonths(from, to) / months;
    }

    private static long WholeMonths(Timestamp from, Timestamp to)
    {
        if (to < from)
        {
            return -WholeMonths(to, from);
        }

        var (start, end) = (Calendar.DateOf(from.Nanoseconds), Calendar.DateOf(to.Nanoseconds));
        var months = (end.Year - start.Year) * 12L + end.Month - start.Month;
        var (startClock, endClock) = (Calendar.FloorRemainder(from.Nanoseconds, Calendar.Day), Calendar.FloorRemainder(to.Nanoseconds, Calendar.Day));
        return end.Day < start.Day || (end.Day == start.Day && endClock < startClock) ? months - 1 : months;
    }
}
