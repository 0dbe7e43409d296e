using System;
using System.Threading;

namespace Laminar;

/// <summary>What is watched on a thread beside its bytes: one frame for each section that it is in.</summary>
[HotPath(
    Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Dispatch | HotPathAllow.Nondeterminism | HotPathAllow.Lock | HotPathAllow.Blocking | HotPathAllow.SharedState,
    Because = "only where watching is asked for, and lifted from the account")]
internal sealed class WatchedThread
{
    private readonly WaitProbe? _probe = HotPathSetting.Fixed.Watch.HasFlag(HotPathWatch.Waits) ? new() : null;
    private readonly bool _seesTypes = HotPathSetting.Fixed.Watch.HasFlag(HotPathWatch.Types);
    private readonly bool _seesBlocking = HotPathSetting.Fixed.Watch.HasFlag(HotPathWatch.Blocking);
    private Frame[] _frames = new Frame[16];
    private int _depth;
    private int _blockedElsewhere;
    private AllocationMark? _last;

    private struct Frame
    {
        public HotPathStops Stops;

        /// <summary>Lies before the first object that counts against the section.</summary>
        public AllocationMark Mark;

        /// <summary>The thread's bytes when it was made: all, and those that count.</summary>
        public long All;
        public long Counted;
    }

    /// <summary>How often the thread stood still so far; put back to what it was after a lifted part.</summary>
    public HotPathStops Stops
    {
        get => new(_probe?.Waits ?? 0, OperatingSystem.IsLinux() && _seesBlocking ? BlockProbe.Count - _blockedElsewhere : 0);
        set
        {
            if (_probe is not null)
            {
                _probe.Waits = value.Waits;
            }

            _blockedElsewhere += Stops.Blocked - value.Blocked;
        }
    }

    /// <summary>A section begins. Nothing may be allocated after it that does not count.</summary>
    public void Begin(long counted)
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, 2 * _depth);
        }

        ref var frame = ref _frames[_depth++];
        if (_probe is not null && SynchronizationContext.Current != _probe)
        {
            _probe.Before = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(_probe);
        }

        frame.Stops = Stops;
        frame.Counted = counted;
        Mark(counted);
    }

    /// <summary>The latest section ends. How often the thread stood still in it, and what it allocated first, where it did.</summary>
    public (HotPathStops Stops, string? Type) End(bool allocated)
    {
        var all = GC.GetAllocatedBytesForCurrentThread();
        ref var frame = ref _frames[--_depth];
        var type = _seesTypes && allocated ? AllocationMark.FirstBetween(frame.Mark, _last = new(), all - frame.All) : null;
        var stops = Stops.Since(frame.Stops);
        if (_depth == 0 && _probe is not null)
        {
            SynchronizationContext.SetSynchronizationContext(_probe.Before);
            _probe.Before = null;
        }

        // A section around this one is not blamed for what this one tells.
        Stops = frame.Stops;
        return (stops, type?.ToString());
    }

    /// <summary>A part ends in which nothing counted: where nothing counted before it either, what comes now is the first.</summary>
    public void Mark(long counted)
    {
        if (!_seesTypes)
        {
            return;
        }

        // Kept, or the compiler would see that it need not be made.
        var mark = _last = new AllocationMark();
        var all = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < _depth; i++)
        {
            ref var frame = ref _frames[i];
            if (frame.Counted == counted)
            {
                (frame.Mark, frame.All) = (mark, all);
            }
        }
    }
}
