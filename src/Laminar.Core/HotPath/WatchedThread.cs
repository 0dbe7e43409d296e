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
    private readonly SampledTypes? _types = HotPathSetting.Fixed.Watch.HasFlag(HotPathWatch.Types) ? SampledTypes.Instance : null;
    private Frame[] _frames = new Frame[16];
    private int _depth;

    private struct Frame
    {
        public DateTime Begun;
        public int Waits;
    }

    /// <summary>Waits so far; put back to what it was after a lifted part.</summary>
    public int Waits
    {
        get => _probe?.Waits ?? 0;
        set
        {
            if (_probe is not null)
            {
                _probe.Waits = value;
            }
        }
    }

    /// <summary>A section begins.</summary>
    public void Begin()
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, 2 * _depth);
        }

        ref var frame = ref _frames[_depth++];
        frame.Waits = Waits;
        frame.Begun = _types is null ? default : DateTime.UtcNow;
        if (_probe is not null && SynchronizationContext.Current != _probe)
        {
            _probe.Before = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(_probe);
        }
    }

    /// <summary>The latest section ends. How often the thread waited in it, and what was seen to be allocated, where anything was.</summary>
    public (int Waits, string? Type) End(bool allocated)
    {
        ref var frame = ref _frames[--_depth];
        if (_depth == 0 && _probe is not null)
        {
            SynchronizationContext.SetSynchronizationContext(_probe.Before);
            _probe.Before = null;
        }

        var waits = Waits - frame.Waits;
        // A section around this one is not blamed for what this one tells.
        Waits = frame.Waits;
        return (waits, allocated ? _types?.Since(frame.Begun, mayWait: HotPathSetting.Fixed.Mode == HotPathMode.Throw) : null);
    }
}
