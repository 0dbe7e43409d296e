using System;
using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>The proleptic Gregorian calendar over nanoseconds since 1970 UTC. Every division floors, so that times before 1970 behave alike.</summary>
internal static class Calendar
{
    public const long Second = 1_000_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;
    public const long Day = 24 * Hour;

    /// <summary>DateOnly.DayNumber of 1970-01-01.</summary>
    public const int EpochDay = 719_162;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorDivide(long value, long unit)
    {
        var quotient = value / unit;
        return quotient * unit > value ? quotient - 1 : quotient;
    }

    /// <summary>What <see cref="FloorDivide"/> leaves: in [0, unit).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FloorRemainder(long value, long unit)
    {
        var remainder = value % unit;
        return remainder < 0 ? remainder + unit : remainder;
    }

    /// <summary>The greatest multiple of <paramref name="unit"/> (from 1970) that is not above; checked, since the first window of time is cut.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Floor(long value, long unit) => checked(value - FloorRemainder(value, unit));

    public static DateOnly DateOf(long nanoseconds) => DateOnly.FromDayNumber((int)FloorDivide(nanoseconds, Day) + EpochDay);

    /// <summary>Midnight of a date; false outside the range of a timestamp.</summary>
    public static bool TryMidnight(DateOnly date, out long nanoseconds)
    {
        var days = (long)date.DayNumber - EpochDay;
        nanoseconds = unchecked(days * Day);
        return Math.Abs(days) <= long.MaxValue / Day;
    }
}
