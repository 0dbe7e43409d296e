using System;
using System.Threading;

namespace Laminar;

/// <summary>Is told by the runtime before a thread waits. Everything else is done by the context that was there before.</summary>
internal sealed class WaitProbe : SynchronizationContext
{
    public WaitProbe() => SetWaitNotificationRequired();

    /// <summary>The context that the thread has outside of sections.</summary>
    public SynchronizationContext? Before { get; set; }

    /// <summary>Waits so far, lifted parts left out.</summary>
    public int Waits { get; set; }

    public override int Wait(IntPtr[] waitHandles, bool waitAll, int millisecondsTimeout)
    {
        Waits++;
        return Before is { } before && before.IsWaitNotificationRequired()
            ? before.Wait(waitHandles, waitAll, millisecondsTimeout)
            : WaitHelper(waitHandles, waitAll, millisecondsTimeout);
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Before is { } before)
        {
            before.Post(d, state);
        }
        else
        {
            base.Post(d, state);
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Before is { } before)
        {
            before.Send(d, state);
        }
        else
        {
            base.Send(d, state);
        }
    }

    public override SynchronizationContext CreateCopy() => Before?.CreateCopy() ?? new SynchronizationContext();
}
