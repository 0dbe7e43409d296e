using System;

namespace Laminar.Reference;

/// <summary>A TIMESTAMP: nanoseconds since 1970 UTC. The oracle has its own, so that a fault of the library's type shows.</summary>
public readonly record struct Instant(long Nanoseconds) : IComparable<Instant>
{
    public const long PerDay = 86_400_000_000_000;

    public static Instant AtMidnight(DateOnly date) => Checked((Int128)(date.DayNumber - Epoch.DayNumber) * PerDay);

    /// <summary>A time outside 64 bits is a failing expression.</summary>
    public static Instant Checked(Int128 nanoseconds) => nanoseconds < long.MinValue || nanoseconds > long.MaxValue
        ? throw new RowError("a timestamp outside 1677 to 2262")
        : new Instant((long)nanoseconds);

    public DateOnly Date => Epoch.AddDays((int)Floor(Nanoseconds, PerDay));

    public long NanosecondOfDay => Nanoseconds - Floor(Nanoseconds, PerDay) * PerDay;

    public int CompareTo(Instant other) => Nanoseconds.CompareTo(other.Nanoseconds);

    public static long Floor(long value, long by) => (long)Math.Floor((decimal)value / by);

    private static DateOnly Epoch => new(1970, 1, 1);
}
