using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Laminar;

/// <summary>The query's clock. It is read at most once a batch and never goes back, not even over a restart.</summary>
public sealed partial class QueryContext
{
    private const long NanosecondsPerTick = 100;

    private readonly TimeProvider _time;
    private readonly long _farFuture;
    private long _now = long.MinValue;

    /// <summary>Rows up to here are known not to lie too far in the future; it follows the clock only when a row asks for more.</summary>
    internal long FarLimit { get; private set; }

    /// <summary>Set when a batch begins: the clock may have moved.</summary>
    internal bool ClockIsOld = true;

    internal long RowsFarFuture;

    /// <summary>The operator that guards its watermark against far times: the most upstream of those that take it from rows.</summary>
    internal int Guarding { get; set; }

    /// <summary>Whether expressions ask for the time.</summary>
    internal bool UsesClock { get; }

    /// <summary>The time of this batch, in nanoseconds since 1970.</summary>
    internal long Now => ClockIsOld ? ReadClock() : _now;

    /// <summary>Whether a time lies further past the clock than a row may and still move the watermark.</summary>
    internal bool IsFar(long time)
    {
        if (time > FarLimit)
        {
            FarLimit = Math.Max(FarLimit, Saturated(Now, _farFuture));
        }

        return time > FarLimit;
    }

    /// <summary>Whether the row that this operator sees lies too far past the clock to move the watermark, which is then counted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool LeavesWatermark(int ordinal, long time)
    {
        if (Guarding != ordinal || !IsFar(time))
        {
            return false;
        }

        RowsFarFuture++;
        return true;
    }

    /// <summary>A sum that stays at the end of representable time.</summary>
    internal static long Saturated(long time, long more) => time > long.MaxValue - more ? long.MaxValue : time + more;

    /// <summary>A difference that stays at the beginning of representable time.</summary>
    internal static long Lowered(long time, long by) => time < long.MinValue + by ? long.MinValue : time - by;

    /// <summary>Something is to be done when the clock has come to a time, however it comes there; on any thread, and maybe a moment too early.</summary>
    [HotPath(Allow = HotPathAllow.Nondeterminism | HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "the clock is a seam; who asks has nothing to do but to wait")]
    internal ITimer Alarm(Action ring, long time)
    {
        var left = Math.Max(1, (double)time - Now);
        return _time.CreateTimer(static ring => ((Action)ring!)(), ring, TimeSpan.FromMilliseconds(Math.Min(Math.Ceiling(left / 1e6), int.MaxValue)), Timeout.InfiniteTimeSpan);
    }

    [HotPath(Allow = HotPathAllow.Nondeterminism, Because = "the clock is a seam: results replay with the clock that they were computed with")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long ReadClock()
    {
        // A clock of the user's may do as it likes.
        using var lifted = HotPathGuard.Lift();
        var ticks = _time.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks;
        ClockIsOld = false;
        return _now = Math.Max(_now, Math.Clamp(ticks, long.MinValue / NanosecondsPerTick, long.MaxValue / NanosecondsPerTick) * NanosecondsPerTick);
    }
}
