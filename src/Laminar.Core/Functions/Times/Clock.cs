using System;

namespace Laminar.Functions;

/// <summary>The clock of the query that is at work on this thread: one time a batch.</summary>
public static class Clock
{
    [ThreadStatic]
    private static long s_now;

    /// <summary>NOW(), CURRENT_TIMESTAMP and PROCTIME(): the query's clock when the batch began. It never goes back.</summary>
    [HotPath(Allow = HotPathAllow.SharedState, Because = "the turn of the query that runs on this thread sets it")]
    public static Timestamp Now() => new(s_now);

    /// <summary>Another query's turn begins, or goes on; the time of the one before.</summary>
    [HotPath(Allow = HotPathAllow.SharedState, Because = "the turn of the query that runs on this thread sets it")]
    internal static long Set(long now)
    {
        var before = s_now;
        s_now = now;
        return before;
    }
}
