namespace Laminar.Functions;

/// <summary>A unit of time that SQL names; from the month on, of no fixed length.</summary>
internal enum CalendarUnit
{
    Nanosecond,
    Microsecond,
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}
