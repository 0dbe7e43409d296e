using System;

namespace Laminar.Reference;

/// <summary>PROCTIME() and NOW(): the time of the push that is at work, of the run that this thread is in. Rows that come out of a close have the time of the close.</summary>
public static class Clock
{
    [ThreadStatic]
    private static long _now;

    public static Instant Now => new(_now);

    public static void Set(long nanoseconds) => _now = nanoseconds;
}
