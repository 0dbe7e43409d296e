using System;

namespace Laminar.Functions;

/// <content>Fields of the clock.</content>
public static partial class Times
{
    /// <summary>0 to 23.</summary>
    public static long Hour(Timestamp value) => ClockFields.Hour(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>0 to 23.</summary>
    public static long Hour(TimeOnly value) => ClockFields.Hour(value.Ticks * Timestamp.NanosecondsPerTick);

    /// <summary>0 to 59.</summary>
    public static long Minute(Timestamp value) => ClockFields.Minute(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>0 to 59.</summary>
    public static long Minute(TimeOnly value) => ClockFields.Minute(value.Ticks * Timestamp.NanosecondsPerTick);

    /// <summary>0 to 59 with the fraction: six digits, nine where it has nanoseconds.</summary>
    public static decimal Second(Timestamp value) => ClockFields.Second(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>0 to 59 with the fraction: six digits, nine where it has nanoseconds.</summary>
    public static decimal Second(TimeOnly value) => ClockFields.Second(value.Ticks * Timestamp.NanosecondsPerTick);

    /// <summary>0 to 59, the fraction cut off.</summary>
    public static long WholeSecond(Timestamp value) => ClockFields.WholeSecond(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>0 to 59, the fraction cut off.</summary>
    public static long WholeSecond(TimeOnly value) => ClockFields.WholeSecond(value.Ticks * Timestamp.NanosecondsPerTick);

    /// <summary>The seconds in milliseconds, with the fraction: three digits, six where it has nanoseconds.</summary>
    public static decimal Millisecond(Timestamp value) => ClockFields.Millisecond(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>The seconds in milliseconds, with the fraction: three digits, six where it has nanoseconds.</summary>
    public static decimal Millisecond(TimeOnly value) => ClockFields.Millisecond(value.Ticks * Timestamp.NanosecondsPerTick);

    /// <summary>The seconds in microseconds, nanoseconds cut off.</summary>
    public static long Microsecond(Timestamp value) => ClockFields.Microsecond(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>The seconds in microseconds, nanoseconds cut off.</summary>
    public static long Microsecond(TimeOnly value) => ClockFields.Microsecond(value.Ticks * Timestamp.NanosecondsPerTick);

    /// <summary>The seconds in nanoseconds.</summary>
    public static long Nanosecond(Timestamp value) => ClockFields.Nanosecond(Calendar.FloorRemainder(value.Nanoseconds, Calendar.Day));

    /// <summary>The seconds in nanoseconds.</summary>
    public static long Nanosecond(TimeOnly value) => ClockFields.Nanosecond(value.Ticks * Timestamp.NanosecondsPerTick);
}
