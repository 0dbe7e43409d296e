using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>The watermark, and what it sets off.</summary>
public partial struct ChangelogSessions<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Times so near the ends that a session around them, or the next tick, could not be told in nanoseconds.
    private static long Margin => checked((6 * TSpec.Size) + Math.Max(0, TSpec.Delay) + TSpec.Lag + (2 * TSpec.Lateness) + (2 * TSpec.Every) + 2);

    /// <summary>As the rows seen so far put it: what is due is done only when something is (see <see cref="Progress"/>).</summary>
    private readonly long Watermark => IsFed || _greatest == long.MinValue ? _watermark : Math.Max(_watermark, _greatest - TSpec.Delay);

    /// <summary>The watermark comes from upstream, by Advance only.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void See(long time)
    {
        if (time != Clamp(time))
        {
            UntellableTime.Throw("session");
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

    /// <summary>A time too far past the clock counts in its session, and leaves the watermark alone.</summary>
    private readonly bool IsFar(long time)
    {
        if (_context.Guarding != _ordinal || time <= _context.FarLimit || !_context.IsFar(time))
        {
            return false;
        }

        _context.RowsFarFuture++;
        return true;
    }

    /// <summary>Raises the watermark and does what has become due, in the order of time.</summary>
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

        while (TSpec.Emission == ChangelogEmission.Every && _watermark >= _tick)
        {
            Ring(_tick == long.MinValue ? _tick : _tick - 1);
            ShowListed();
            var alarm = _alarms.Due;
            _tick = NextTick(Math.Min(_watermark, Math.Max(_tick, alarm == long.MinValue ? alarm : alarm - 1)));
        }

        Ring(_watermark);
        _due = Math.Min(TSpec.Emission == ChangelogEmission.Every ? _tick : long.MaxValue, _alarms.Due);
    }

    /// <summary>Looks at the sessions whose alarm goes off by a time: they are over, or closed, or have gone on.</summary>
    private void Ring(long until)
    {
        while (_alarms.TryTake(until, out var alarm, out var session))
        {
            MakeRoom();
            ref var one = ref _sessions[session];
            if (one.Alarm != alarm)
            {
                _alarms.Return(alarm);
                continue;
            }

            var end = EndOf(in one);
            if (end < until - TSpec.Lateness)
            {
                _alarms.Return(alarm);
                one.Alarm = 0;
                Close(session);
            }
            else if (TSpec.Emission == ChangelogEmission.OnWatermark && end < until)
            {
                _alarms.SetAgain(alarm, end + 1 + TSpec.Lateness);
                if (one.IsDirty)
                {
                    Show(session);
                    ForgetEmpty(session);
                }
            }
            else
            {
                _alarms.SetAgain(alarm, DeadlineOf(in one, until));
            }
        }
    }

    /// <summary>What a session has still to say, and its end: what was handed on of it is final.</summary>
    private void Close(int session)
    {
        ref var one = ref _sessions[session];
        if (TSpec.Emission == ChangelogEmission.OnClose || one.IsDirty)
        {
            Show(session);
        }

        Forget(session);
    }

    /// <summary>window_end: a row exactly at it still belongs.</summary>
    private static long EndOf(in OpenSession<TKey, TState, TOut> session) => session.Last + TSpec.Size;

    /// <summary>The next watermark at which something is to be done about a session.</summary>
    private static long DeadlineOf(in OpenSession<TKey, TState, TOut> session, long watermark)
    {
        var over = EndOf(in session) + 1;
        return TSpec.Emission == ChangelogEmission.OnWatermark && over > watermark ? over : over + TSpec.Lateness;
    }

    /// <summary>Sees to it that an alarm goes off at the session's deadline or before.</summary>
    private void Arm(int session)
    {
        ref var one = ref _sessions[session];
        var deadline = DeadlineOf(in one, Watermark);
        if (one.Alarm == 0 || deadline < _alarms.TimeOf(one.Alarm))
        {
            one.Alarm = _alarms.Set(session, deadline);
            _due = Math.Min(_due, deadline);
        }
    }

    private static long NextTick(long time)
    {
        var into = time % TSpec.Every;
        return time - (into < 0 ? into + TSpec.Every : into) + TSpec.Every;
    }

    private static long Clamp(long time) => Math.Clamp(time, long.MinValue + Margin, long.MaxValue - Margin);

    /// <summary>Sessions that are handed on once, when they close, end before this.</summary>
    private static long Handed(long watermark) =>
        TSpec.Emission == ChangelogEmission.OnClose && watermark != long.MinValue ? watermark - TSpec.Lateness - 1 : watermark;
}
