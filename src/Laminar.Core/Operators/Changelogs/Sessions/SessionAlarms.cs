using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// When sessions are to be looked at, in the order of those times. An alarm is set for a session's deadline as it stands; rows that move the deadline on set
/// no other, for an alarm that goes off too early is set again. A deadline that comes nearer needs a new alarm, and the old one goes off for nothing.
/// </summary>
internal sealed class SessionAlarms
{
    private readonly TimingWheel _wheel = new();
    private readonly PagedPool<Alarm> _alarms = new();
    private int _ringing;

    public long Bytes => TimingWheel.Bytes + _alarms.Bytes;

    public void Free() => _alarms.Free();

    /// <summary>No alarm goes off before this; long.MaxValue where none is set.</summary>
    public long Due => _ringing != 0 ? long.MinValue : _wheel.Due;

    /// <summary>A new alarm. Its number stays the same when it is set again.</summary>
    public int Set(int session, long time)
    {
        var alarm = _alarms.Take();
        _alarms[alarm].Session = session;
        SetAgain(alarm, time);
        return alarm;
    }

    public void SetAgain(int alarm, long time)
    {
        ref var first = ref _wheel.BucketOf(time);
        ref var set = ref _alarms[alarm];
        set.Time = time;
        set.Next = first;
        first = alarm;
    }

    /// <summary>The next alarm that goes off by now, and whose it is. It is off: set it again, or give it back.</summary>
    public bool TryTake(long now, out int alarm, out int session)
    {
        while (_ringing == 0 && _wheel.IsDue(now))
        {
            Open(_wheel.TakeFirst());
        }

        alarm = _ringing;
        session = 0;
        if (alarm == 0)
        {
            return false;
        }

        _ringing = _alarms[alarm].Next;
        session = _alarms[alarm].Session;
        return true;
    }

    public long TimeOf(int alarm) => _alarms[alarm].Time;

    public void Return(int alarm) => _alarms.Return(alarm);

    /// <summary>Alarms of the present ring; others go into nearer buckets, so that all ring in the order of their times.</summary>
    private void Open(int alarm)
    {
        var present = _wheel.Present;
        while (alarm != 0)
        {
            ref var set = ref _alarms[alarm];
            var next = set.Next;
            if (set.Time <= present)
            {
                set.Next = _ringing;
                _ringing = alarm;
            }
            else
            {
                SetAgain(alarm, set.Time);
            }

            alarm = next;
        }
    }

    private struct Alarm
    {
        public int Session;

        public int Next;

        public long Time;
    }
}
