using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>The watermark, and what it sets off.</summary>
public partial struct ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Times so near the ends that a window around them, or the next tick, could not be told in nanoseconds.
    private static long Margin =>
        checked((4 * TSpec.Slide) + (2 * TSpec.Size) + Math.Max(0, TSpec.Delay) + TSpec.Lag + TSpec.Lateness + (2 * TSpec.Every));

    /// <summary>As the rows seen so far put it: what is due is done only when something is (see <see cref="Progress"/>).</summary>
    private readonly long Watermark => IsFed || _greatest == long.MinValue ? _watermark : Math.Max(_watermark, _greatest - TSpec.Delay);

    /// <summary>The watermark comes from upstream, by Advance only.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    /// <summary>Windows that end at or before this are closed.</summary>
    private readonly long ClosedTo
    {
        get
        {
            var watermark = Watermark;
            return watermark == long.MinValue ? watermark : watermark - TSpec.Lateness;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void See(long time)
    {
        if (time != Clamp(time))
        {
            UntellableTime.Throw("window");
        }

        if (!IsFed && time > _greatest && !IsFar(time))
        {
            _greatest = time;
            if (time - TSpec.Delay >= _due)
            {
                Progress(time - TSpec.Delay);
            }
        }
    }

    /// <summary>A time too far past the clock counts in its window, and leaves the watermark alone.</summary>
    private readonly bool IsFar(long time)
    {
        if (_context.Guarding != _ordinal || time <= _context.FarLimit || !_context.IsFar(time))
        {
            return false;
        }

        _context.RowsFarFuture++;
        return true;
    }

    /// <summary>Raises the watermark and does what has become due.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Progress(long watermark)
    {
        if (watermark > _watermark)
        {
            _watermark = watermark;
            _moved = true;
        }

        if (_watermark == long.MinValue)
        {
            return;
        }

        if (TSpec.Emission == ChangelogEmission.Every)
        {
            TickAndExpire();
        }

        if (Expires)
        {
            Expire(_watermark);
        }

        if (TSpec.Emission == ChangelogEmission.OnWatermark)
        {
            ShowEnded();
        }

        while (_windows is { Count: > 0 } && _windows[0].End <= _watermark - TSpec.Lateness)
        {
            CloseFirst();
        }

        if (!IsFed && _watermark >= DueOfNext)
        {
            // What the rows so far have changed comes before the watermark of the next.
            _moved = false;
            AdvanceNext(Handed(_watermark));
        }

        SetDue();
    }

    /// <summary>The input has ended.</summary>
    private void Finish()
    {
        while (_windows is { Count: > 0 })
        {
            CloseFirst();
        }
    }

    private void ShowEnded()
    {
        for (var i = 0; i < _windows!.Count && _windows[i].End <= _watermark; i++)
        {
            if (!_windows[i].IsOut)
            {
                ShowAll(_windows[i]);
                _windows[i].IsOut = true;
            }
        }
    }

    /// <summary>What a window has still to say, and its end. Each step can be left by an exception of the sink and taken up again.</summary>
    private void CloseFirst()
    {
        var window = _windows![0];
        if (TSpec.Emission == ChangelogEmission.OnClose)
        {
            AdvanceNext(window.End);
            ShowAll(window);
        }
        else if (TSpec.Emission == ChangelogEmission.OnWatermark && !window.IsOut)
        {
            ShowAll(window);
            window.IsOut = true;
        }
        else
        {
            ShowDirty(window);
        }

        Flush();
        Forget(_windows.TakeFirst());
    }

    private OpenGroups<TKey, Group<TState, TOut>> WindowOf(long end)
    {
        if (_current is { } current && current.End == end)
        {
            return current;
        }

        var window = _windows!.Get(Ends.StartOf(end), end);
        _due = Math.Min(_due, DueOf(window));
        return _current = window;
    }

    private void SetDue()
    {
        _due = Math.Min(TSpec.Emission == ChangelogEmission.Every ? _tick : long.MaxValue, IsFed ? long.MaxValue : DueOfNext);
        _due = Expires ? Math.Min(_due, _expiries!.Due) : _due;
        for (var i = 0; i < (_windows?.Count ?? 0); i++)
        {
            _due = Math.Min(_due, DueOf(_windows![i]));
            if (TSpec.Emission != ChangelogEmission.OnWatermark || !_windows[i].IsOut)
            {
                // Those that end later are due later.
                break;
            }
        }
    }

    /// <summary>The watermark from which on the next operator has to hear of it, as this one counts.</summary>
    private long DueOfNext => _next.Due is var due && TSpec.Emission == ChangelogEmission.OnClose && due is not (long.MinValue or long.MaxValue) ? due + TSpec.Lateness : due;

    private static long DueOf(OpenGroups<TKey, Group<TState, TOut>> window) =>
        TSpec.Emission == ChangelogEmission.OnWatermark && !window.IsOut ? window.End : window.End + TSpec.Lateness;

    private static long NextTick(long time)
    {
        var into = time % TSpec.Every;
        return time - (into < 0 ? into + TSpec.Every : into) + TSpec.Every;
    }

    private static long Clamp(long time) => Math.Clamp(time, long.MinValue + Margin, long.MaxValue - Margin);

    /// <summary>A window that is handed on once, when it closes, is behind the watermark by the lateness: so is what is told downstream.</summary>
    private static long Handed(long watermark) =>
        TSpec.Emission == ChangelogEmission.OnClose && watermark != long.MinValue ? watermark - TSpec.Lateness : watermark;
}
