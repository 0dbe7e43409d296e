using System;
using System.Runtime.CompilerServices;

namespace Laminar;

public readonly partial struct Timestamp
{
    internal const long NanosecondsPerTick = 100;

    /// <summary>The instant of a DateTime. Its Kind is not looked at: it counts as UTC.</summary>
    /// <exception cref="OverflowException">It lies outside 1677 to 2262.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Timestamp From(DateTime value) => new(checked((value.Ticks - DateTime.UnixEpoch.Ticks) * NanosecondsPerTick));

    /// <summary>The instant of a DateTimeOffset.</summary>
    /// <exception cref="OverflowException">It lies outside 1677 to 2262.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Timestamp From(DateTimeOffset value) => new(checked((value.UtcTicks - DateTime.UnixEpoch.Ticks) * NanosecondsPerTick));

    /// <summary>Midnight UTC of a date.</summary>
    /// <exception cref="OverflowException">It lies outside 1677 to 2262.</exception>
    public static Timestamp From(DateOnly value) => new(checked((value.DayNumber - Calendar.EpochDay) * Calendar.Day));

    /// <summary>An instant given as a count since 1970 UTC.</summary>
    /// <exception cref="OverflowException">It lies outside 1677 to 2262.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Timestamp FromUnix(long value, TimeUnit unit) => new(checked(value * NanosecondsPer(unit)));

    /// <summary>As a DateTime of kind UTC; parts of a tick of 100 ns are cut off (towards the past).</summary>
    public DateTime ToDateTime() => new(DateTime.UnixEpoch.Ticks + Calendar.FloorDivide(Nanoseconds, NanosecondsPerTick), DateTimeKind.Utc);

    /// <summary>As a DateTimeOffset with offset zero; parts of a tick of 100 ns are cut off (towards the past).</summary>
    public DateTimeOffset ToDateTimeOffset() => new(DateTime.UnixEpoch.Ticks + Calendar.FloorDivide(Nanoseconds, NanosecondsPerTick), TimeSpan.Zero);

    /// <summary>Whole units since 1970 UTC; what is left over is cut off (towards the past).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long ToUnix(TimeUnit unit) => Calendar.FloorDivide(Nanoseconds, NanosecondsPer(unit));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long NanosecondsPer(TimeUnit unit) => unit switch
    {
        TimeUnit.Nanoseconds => 1,
        TimeUnit.Microseconds => 1_000,
        TimeUnit.Milliseconds => 1_000_000,
        TimeUnit.Seconds => 1_000_000_000,
        _ => ThrowUnit(),
    };

    private static long ThrowUnit() => throw new ArgumentOutOfRangeException("unit", "A unit of time is needed: seconds, milliseconds, microseconds or nanoseconds.");
}
