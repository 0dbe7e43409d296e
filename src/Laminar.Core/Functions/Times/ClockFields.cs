namespace Laminar.Functions;

/// <summary>Fields of a time within a day, in nanoseconds; a negative one (of an interval) has negative fields.</summary>
internal static class ClockFields
{
    public static long Hour(long nanoseconds) => nanoseconds / Calendar.Hour;

    public static long Minute(long nanoseconds) => nanoseconds / Calendar.Minute % 60;

    public static long WholeSecond(long nanoseconds) => nanoseconds / Calendar.Second % 60;

    public static decimal Second(long nanoseconds) => Fraction(nanoseconds % Calendar.Minute, 9);

    public static decimal Millisecond(long nanoseconds) => Fraction(nanoseconds % Calendar.Minute, 6);

    public static long Microsecond(long nanoseconds) => nanoseconds % Calendar.Minute / 1_000;

    public static long Nanosecond(long nanoseconds) => nanoseconds % Calendar.Minute;

    /// <summary>
    /// Nanoseconds as a number of a unit of 10^scale of them. As PostgreSQL counts microseconds, three digits are left off where they are zero.
    /// </summary>
    public static decimal Fraction(long nanoseconds, byte scale)
    {
        if (nanoseconds % 1_000 == 0)
        {
            nanoseconds /= 1_000;
            scale -= 3;
        }

        var magnitude = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, nanoseconds < 0, scale);
    }
}
