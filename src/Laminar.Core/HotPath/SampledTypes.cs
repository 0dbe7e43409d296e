using System;
using System.Diagnostics.Tracing;
using System.Threading;

namespace Laminar;

/// <summary>
/// The runtime's own samples of what is allocated: one object in every 100 KB or so, with its type, its thread and its time. They come a few milliseconds late, on a thread of the runtime's.
/// </summary>
internal sealed class SampledTypes : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Collector = (EventKeywords)1;

    /// <summary>How long a violation waits for its sample.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(50);

    private static readonly Lazy<SampledTypes> s_instance = new(() => new SampledTypes());

    [ThreadStatic]
    private static long t_thread;

    private readonly object _gate = new();
    private readonly (long Thread, DateTime Time, string Type)[] _samples = new (long, DateTime, string)[256];
    private long _count;

    public static SampledTypes Instance => s_instance.Value;

    /// <summary>The type of the latest sample of this thread since then; null where there is none.</summary>
    public string? Since(DateTime begun, bool mayWait)
    {
        var thread = CurrentThread();
        var until = DateTime.UtcNow + s_patience;
        lock (_gate)
        {
            while (true)
            {
                if (Find(thread, begun) is { } type)
                {
                    return type;
                }

                var left = until - DateTime.UtcNow;
                if (!mayWait || left <= TimeSpan.Zero)
                {
                    return null;
                }

                Monitor.Wait(_gate, left);
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
        {
            EnableEvents(eventSource, EventLevel.Verbose, Collector);
        }
        else if (eventSource.Name == ThreadNumber.SourceName)
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventSource.Name == ThreadNumber.SourceName)
        {
            // Said on the thread that asks.
            t_thread = eventData.OSThreadId;
        }
        else if (eventData.EventName?.StartsWith("GCAllocationTick", StringComparison.Ordinal) == true
            && eventData.PayloadNames?.IndexOf("TypeName") is >= 0 and var at && eventData.Payload?[at] is string type)
        {
            lock (_gate)
            {
                _samples[_count++ % _samples.Length] = (eventData.OSThreadId, eventData.TimeStamp.ToUniversalTime(), type);
                Monitor.PulseAll(_gate);
            }
        }
    }

    private string? Find(long thread, DateTime begun)
    {
        for (var at = _count - 1; at >= Math.Max(0, _count - _samples.Length); at--)
        {
            ref var sample = ref _samples[at % _samples.Length];
            if (sample.Thread == thread && sample.Time >= begun)
            {
                return sample.Type;
            }
        }

        return null;
    }

    private static long CurrentThread()
    {
        if (t_thread == 0)
        {
            ThreadNumber.Log.Tell();
        }

        return t_thread;
    }

    /// <summary>The only portable way to learn by which number the system knows this thread: an event of one's own carries it.</summary>
    [EventSource(Name = SourceName)]
    private sealed class ThreadNumber : EventSource
    {
        public const string SourceName = "Laminar-HotPath";

        public static readonly ThreadNumber Log = new();

        [Event(1)]
        public void Tell() => WriteEvent(1);
    }
}
