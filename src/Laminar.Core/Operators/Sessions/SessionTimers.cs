using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Laminar.Operators;

/// <summary>
/// When slots are due. Times lie in buckets of a ring, as chunks of slot numbers; a bucket is opened when its time comes, and what is due in it goes into
/// a small heap, which gives it out in the order of time. A timer is never moved: when it comes, the slot says whether it still means anything.
/// </summary>
internal sealed unsafe partial class SessionTimers
{
    private const int Buckets = 256;
    private const int Mask = Buckets - 1;

    private readonly int _shift;
    private readonly uint[] _heads = new uint[Buckets];
    private long _opened = long.MinValue;
    private int _waiting;

    /// <param name="horizon">How far ahead timers mostly lie, in nanoseconds: at most half of the ring.</param>
    public SessionTimers(long horizon) => _shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)horizon) - 7);

    ~SessionTimers() => FreeChunks();

    public long Bytes => ((long)_capacity * sizeof(Chunk)) + (_near.Length * sizeof(Timer)) + (Buckets * sizeof(uint));

    /// <summary>Nothing is due before this; long.MaxValue where nothing waits.</summary>
    public long Due { get; private set; } = long.MaxValue;

    /// <summary>A timer for a slot. It comes at the time given back, which is the time asked for or, where that lies beyond the ring, an earlier one.</summary>
    public long Add(long time, uint slot)
    {
        var bucket = time >> _shift;
        if (_opened == long.MinValue)
        {
            _opened = bucket - 1;
        }

        if (bucket <= _opened)
        {
            Push(new Timer(time, slot));
        }
        else
        {
            if (bucket >= _opened + Buckets)
            {
                bucket = _opened + Buckets - 1;
                time = bucket << _shift;
            }

            Append(ref _heads[bucket & Mask], slot);
            _waiting++;
        }

        Due = Math.Min(Due, bucket <= _opened ? time : bucket << _shift);
        return time;
    }

    /// <summary>The first timer that is due by now. False where there is none, or the bucket that <see cref="Open"/> gives has to be looked at first.</summary>
    public bool TryTake(long now, out long time, out uint slot)
    {
        if (_count == 0 || _near[0].Time > now)
        {
            (time, slot) = (0, 0);
            return false;
        }

        (time, slot) = (_near[0].Time, _near[0].Slot);
        Pop();
        return true;
    }

    /// <summary>
    /// Opens the next bucket if its time has come. Its slots come by <see cref="TryNext"/>, until there are no more, and those whose timer lies in it and
    /// still means something are to be added anew.
    /// </summary>
    public bool Open(long now)
    {
        while (_waiting > 0 && _opened + 1 <= now >> _shift)
        {
            _opened++;
            ref var head = ref _heads[_opened & Mask];
            if (head != 0)
            {
                _opening = head;
                head = 0;
                return true;
            }
        }

        if (_waiting == 0)
        {
            _opened = Math.Max(_opened, now >> _shift);
        }

        return false;
    }

    /// <summary>Whether a timer at this time is one of the bucket opened last.</summary>
    public bool IsOfOpened(long time) => time >> _shift == _opened;

    /// <summary>Computes <see cref="Due"/> anew, after timers have come.</summary>
    public void Settle()
    {
        Due = _count > 0 ? _near[0].Time : long.MaxValue;
        if (_count == 0 && _waiting > 0)
        {
            var bucket = _opened + 1;
            while (_heads[bucket & Mask] == 0)
            {
                bucket++;
            }

            Due = bucket << _shift;
        }
    }

    /// <summary>Forgets all timers.</summary>
    public void Clear()
    {
        foreach (ref var head in _heads.AsSpan())
        {
            while (head != 0)
            {
                head = Recycle(head);
            }
        }

        _count = 0;
        _waiting = 0;
        _opened = long.MinValue;
        Due = long.MaxValue;
    }

    public void Free()
    {
        FreeChunks();
        GC.SuppressFinalize(this);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Timer(long Time, uint Slot) : IComparable<Timer>
    {
        public int CompareTo(Timer other) => Time != other.Time ? Time.CompareTo(other.Time) : Slot.CompareTo(other.Slot);
    }
}
