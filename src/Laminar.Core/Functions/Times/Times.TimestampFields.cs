namespace Laminar.Functions;

/// <content>Calendar fields of an instant: those of its day in UTC.</content>
public static partial class Times
{
    /// <summary>The year.</summary>
    public static long Year(Timestamp value) => Year(Calendar.DateOf(value.Nanoseconds));

    /// <summary>The year of the ISO week.</summary>
    public static long IsoYear(Timestamp value) => IsoYear(Calendar.DateOf(value.Nanoseconds));

    /// <summary>1 to 4.</summary>
    public static long Quarter(Timestamp value) => Quarter(Calendar.DateOf(value.Nanoseconds));

    /// <summary>1 to 12.</summary>
    public static long Month(Timestamp value) => Month(Calendar.DateOf(value.Nanoseconds));

    /// <summary>The ISO week, 1 to 53: the first has the year's first Thursday.</summary>
    public static long Week(Timestamp value) => Week(Calendar.DateOf(value.Nanoseconds));

    /// <summary>Of the month, from 1.</summary>
    public static long Day(Timestamp value) => Day(Calendar.DateOf(value.Nanoseconds));

    /// <summary>Sunday is 0, Saturday 6.</summary>
    public static long DayOfWeek(Timestamp value) => DayOfWeek(Calendar.DateOf(value.Nanoseconds));

    /// <summary>Sunday is 1, Saturday 7.</summary>
    public static long SundayFirst(Timestamp value) => SundayFirst(Calendar.DateOf(value.Nanoseconds));

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static long IsoDayOfWeek(Timestamp value) => IsoDayOfWeek(Calendar.DateOf(value.Nanoseconds));

    /// <summary>From 1.</summary>
    public static long DayOfYear(Timestamp value) => DayOfYear(Calendar.DateOf(value.Nanoseconds));

    /// <summary>The year without its last digit.</summary>
    public static long Decade(Timestamp value) => Decade(Calendar.DateOf(value.Nanoseconds));

    /// <summary>2000 is in the twentieth.</summary>
    public static long Century(Timestamp value) => Century(Calendar.DateOf(value.Nanoseconds));

    /// <summary>2000 is in the second.</summary>
    public static long Millennium(Timestamp value) => Millennium(Calendar.DateOf(value.Nanoseconds));
}
