using System;

namespace Laminar.Functions;

/// <content>Fields of an interval, as its text has them: whole days, then the clock; below zero all are.</content>
public static partial class Times
{
    /// <summary>Whole days.</summary>
    public static long Day(TimeSpan value) => value.Days;

    /// <summary>0 to 23.</summary>
    public static long Hour(TimeSpan value) => ClockFields.Hour(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);

    /// <summary>0 to 59.</summary>
    public static long Minute(TimeSpan value) => ClockFields.Minute(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);

    /// <summary>0 to 59 with the fraction: six digits, nine where it has nanoseconds.</summary>
    public static decimal Second(TimeSpan value) => ClockFields.Second(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);

    /// <summary>0 to 59, the fraction cut off.</summary>
    public static long WholeSecond(TimeSpan value) => ClockFields.WholeSecond(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);

    /// <summary>The seconds in milliseconds, with the fraction: three digits, six where it has nanoseconds.</summary>
    public static decimal Millisecond(TimeSpan value) => ClockFields.Millisecond(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);

    /// <summary>The seconds in microseconds, nanoseconds cut off.</summary>
    public static long Microsecond(TimeSpan value) => ClockFields.Microsecond(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);

    /// <summary>The seconds in nanoseconds.</summary>
    public static long Nanosecond(TimeSpan value) => ClockFields.Nanosecond(value.Ticks % TimeSpan.TicksPerDay * Timestamp.NanosecondsPerTick);
}
