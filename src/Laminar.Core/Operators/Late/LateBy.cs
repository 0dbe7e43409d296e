using System;

namespace Laminar.Operators;

/// <summary>By how much a row is late.</summary>
internal static class LateBy
{
    /// <param name="nanoseconds">From the time by which it should have come to the watermark: more than half the range of times may lie between, and the sign bit counts.</param>
    public static TimeSpan Of(long nanoseconds) => TimeSpan.FromTicks((long)((ulong)nanoseconds / (ulong)TimeSpan.NanosecondsPerTick));
}
