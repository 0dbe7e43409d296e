using System;

namespace Laminar.Functions;

/// <content>window_time, and one end of a window from the other.</content>
public static partial class Times
{
    /// <summary>The last instant of a window, of its end. An end is above some start, so this never passes the least time.</summary>
    public static Timestamp WindowTime(Timestamp windowEnd) => new(windowEnd.Nanoseconds - 1);

    /// <summary>The end of a window, of its start and its length; of its end and the negative length, its start. Both were times before, so nothing overflows.</summary>
    public static Timestamp WindowEdge(Timestamp edge, TimeSpan length) => new(edge.Nanoseconds + length.Ticks * Timestamp.NanosecondsPerTick);
}
