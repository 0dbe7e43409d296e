using System;

namespace Laminar.Functions;

/// <content>Between TIMESTAMP, DATE, TIME and INTERVAL.</content>
public static partial class Casts
{
    /// <summary>Midnight of a date; one outside 1677 to 2262 overflows.</summary>
    public static Timestamp ToTimestamp(DateOnly value)
    {
        if (!Calendar.TryMidnight(value, out var nanoseconds))
        {
            Failure.CastOverflow<Timestamp>();
        }

        return new Timestamp(nanoseconds);
    }

    /// <summary>As <see cref="ToTimestamp(DateOnly)"/>; null where it does not fit.</summary>
    public static Timestamp? TryToTimestamp(DateOnly value) => Calendar.TryMidnight(value, out var nanoseconds) ? new Timestamp(nanoseconds) : null;

    /// <summary>The same.</summary>
    public static Timestamp ToTimestamp(Timestamp value) => value;

    /// <summary>Never null.</summary>
    public static Timestamp? TryToTimestamp(Timestamp value) => value;

    /// <summary>The day of an instant.</summary>
    public static DateOnly ToDateOnly(Timestamp value) => Calendar.DateOf(value.Nanoseconds);

    /// <summary>Never null.</summary>
    public static DateOnly? TryToDateOnly(Timestamp value) => ToDateOnly(value);

    /// <summary>The same.</summary>
    public static DateOnly ToDateOnly(DateOnly value) => value;

    /// <summary>Never null.</summary>
    public static DateOnly? TryToDateOnly(DateOnly value) => value;

    /// <summary>The time of day of an instant; parts of 100 ns are cut off.</summary>
    public static TimeOnly ToTimeOnly(Timestamp value) => new(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day) / Timestamp.NanosecondsPerTick);

    /// <summary>Never null.</summary>
    public static TimeOnly? TryToTimeOnly(Timestamp value) => ToTimeOnly(value);

    /// <summary>The time of day that lies so long after midnight, whole days taken off.</summary>
    public static TimeOnly ToTimeOnly(TimeSpan value) => new(Calendar.FloorRemainder(value.Ticks, TimeSpan.TicksPerDay));

    /// <summary>Never null.</summary>
    public static TimeOnly? TryToTimeOnly(TimeSpan value) => ToTimeOnly(value);

    /// <summary>The same.</summary>
    public static TimeOnly ToTimeOnly(TimeOnly value) => value;

    /// <summary>Never null.</summary>
    public static TimeOnly? TryToTimeOnly(TimeOnly value) => value;

    /// <summary>The time since midnight.</summary>
    public static TimeSpan ToTimeSpan(TimeOnly value) => value.ToTimeSpan();

    /// <summary>Never null.</summary>
    public static TimeSpan? TryToTimeSpan(TimeOnly value) => value.ToTimeSpan();

    /// <summary>The same.</summary>
    public static TimeSpan ToTimeSpan(TimeSpan value) => value;

    /// <summary>Never null.</summary>
    public static TimeSpan? TryToTimeSpan(TimeSpan value) => value;
}
