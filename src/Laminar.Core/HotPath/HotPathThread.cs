using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Laminar;

/// <summary>What the guard knows of a thread. Made on first use, outside any section's account.</summary>
[HotPath(Allow = HotPathAllow.SharedState, Because = "what the guard knows of a thread is that thread's")]
internal sealed class HotPathThread
{
    [ThreadStatic]
    private static HotPathThread? t_current;

    private static int s_watching;

    private WatchedThread? _watched;

    /// <summary>Bytes allocated inside lifted parts.</summary>
    public long Lifted;

    /// <summary>Exceptions thrown on this thread: a section in which one was thrown is not judged.</summary>
    public long Exceptions;

    public static HotPathThread Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => t_current ?? Create();
    }

    /// <summary>Bytes that count against the sections of this thread so far.</summary>
    public long Allocated
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => GC.GetAllocatedBytesForCurrentThread() - Lifted;
    }

    /// <summary>How often the thread stood still so far, where that is watched.</summary>
    public HotPathStops Stops => HotPathSetting.Fixed.Watch == HotPathWatch.None ? default : _watched?.Stops ?? default;

    /// <summary>A section begins; what watching it allocates is lifted.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a thread, where watching is asked for; lifted from the account")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void BeginWatched()
    {
        var counted = Allocated;
        (_watched ??= new()).Begin(counted);
        Lifted += Allocated - counted;
    }

    /// <summary>A section ends.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public (HotPathStops Stops, string? Type) EndWatched(bool allocated)
    {
        var counted = Allocated;
        var seen = _watched!.End(allocated);
        Lift(counted);
        return seen;
    }

    /// <summary>Leaves out of the account what was allocated since it stood there.</summary>
    public void Lift(long counted)
    {
        if (HotPathSetting.Fixed.Watch != HotPathWatch.None)
        {
            _watched?.Mark(counted);
        }

        Lifted += Allocated - counted;
    }

    /// <summary>Leaves out how often the thread stood still since then, too.</summary>
    public void Lift(long counted, HotPathStops stops)
    {
        if (HotPathSetting.Fixed.Watch != HotPathWatch.None && _watched is not null)
        {
            _watched.Stops = stops;
        }

        Lift(counted);
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "once a thread, outside any section's account")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HotPathThread Create()
    {
        var thread = t_current = new HotPathThread();
        if (Interlocked.Exchange(ref s_watching, 1) == 0)
        {
            AppDomain.CurrentDomain.FirstChanceException += static (_, _) =>
            {
                if (t_current is { } current)
                {
                    current.Exceptions++;
                }
            };
        }

        return thread;
    }
}
