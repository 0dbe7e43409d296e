using System;
using System.Runtime.CompilerServices;

namespace Laminar;

/// <summary>
/// An instant: nanoseconds since 1970-01-01 00:00 UTC in 64 bits, so 1677-09-21 to 2262-04-11. Nothing about it depends on a time zone; arithmetic
/// that leaves the range throws <see cref="OverflowException"/> and never wraps.
/// </summary>
/// <param name="nanoseconds">Nanoseconds since 1970 UTC.</param>
[HotPath]
public readonly partial struct Timestamp(long nanoseconds) : IEquatable<Timestamp>, IComparable<Timestamp>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The first instant there is.</summary>
    public static Timestamp MinValue => new(long.MinValue);

    /// <summary>The last instant there is.</summary>
    public static Timestamp MaxValue => new(long.MaxValue);

    /// <summary>Nanoseconds since 1970 UTC.</summary>
    public long Nanoseconds
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get;
    } = nanoseconds;

    /// <summary>Whether two are the same instant.</summary>
    public static bool operator ==(Timestamp left, Timestamp right) => left.Nanoseconds == right.Nanoseconds;

    /// <summary>Whether two are different instants.</summary>
    public static bool operator !=(Timestamp left, Timestamp right) => left.Nanoseconds != right.Nanoseconds;

    /// <summary>Whether the left is earlier.</summary>
    public static bool operator <(Timestamp left, Timestamp right) => left.Nanoseconds < right.Nanoseconds;

    /// <summary>Whether the left is not later.</summary>
    public static bool operator <=(Timestamp left, Timestamp right) => left.Nanoseconds <= right.Nanoseconds;

    /// <summary>Whether the left is later.</summary>
    public static bool operator >(Timestamp left, Timestamp right) => left.Nanoseconds > right.Nanoseconds;

    /// <summary>Whether the left is not earlier.</summary>
    public static bool operator >=(Timestamp left, Timestamp right) => left.Nanoseconds >= right.Nanoseconds;

    /// <summary>Later by <paramref name="span"/>; checked. A span may be longer than the range of times on one side of 1970, hence the wide sum.</summary>
    public static Timestamp operator +(Timestamp time, TimeSpan span) => new(checked((long)(time.Nanoseconds + (Int128)span.Ticks * NanosecondsPerTick)));

    /// <summary>Earlier by <paramref name="span"/>; checked.</summary>
    public static Timestamp operator -(Timestamp time, TimeSpan span) => new(checked((long)(time.Nanoseconds - (Int128)span.Ticks * NanosecondsPerTick)));

    /// <summary>The time between two, in whole ticks of 100 ns, rounded towards zero; every two instants have one.</summary>
    public static TimeSpan operator -(Timestamp left, Timestamp right) => new((long)(((Int128)left.Nanoseconds - right.Nanoseconds) / NanosecondsPerTick));

    /// <inheritdoc/>
    public bool Equals(Timestamp other) => Nanoseconds == other.Nanoseconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Timestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Nanoseconds.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Timestamp other) => Nanoseconds.CompareTo(other.Nanoseconds);
}
