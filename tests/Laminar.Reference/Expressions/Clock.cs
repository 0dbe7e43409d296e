using System;

namespace Laminar.Reference;

/// <summary>PROCTIME() and NOW(): the time of the push that is at work, of the run that this thread is in. Rows that come out of a close have the time of the close.</summary>
public static class Clock
{
    [ThreadStatic]
    private static long _now;

    [ThreadStatic]
    private static Int128 _far;

    public static Instant Now => new(_now);

    /// <param name="far">How far past it a row's time may lie and still move a watermark; null where any may.</param>
    public static void Set(long nanoseconds, long? far)
    {
        _now = nanoseconds;
        _far = far is null ? Int128.MaxValue : (Int128)nanoseconds + far.Value;
    }

    /// <summary>The time of a row that moves no watermark.</summary>
    public static bool IsFar(long time) => time > _far;
}
