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
