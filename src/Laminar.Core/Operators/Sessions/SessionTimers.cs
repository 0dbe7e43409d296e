using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// When sessions close. Time is cut into buckets, and each session has a byte that says in which bucket it would close as it stands: the loop writes it
/// with every row. When the watermark reaches a bucket, the bytes are looked through, many at once, and what closes in it is put in order. So a row
/// costs a store, and a bucket a walk over a byte a key. What turns up for a bucket that is open already waits in a small heap.
/// </summary>
/// <remarks>
/// A byte is the bucket's number modulo 256, and stands also where there is no session any more: what is found is asked for the time at which it closes.
/// Buckets are so long that what is open closes within less than 64 of them, but for rows that lie any distance above the watermark.
/// </remarks>
internal sealed unsafe partial class SessionTimers(long horizon)
{
    private long _opened = long.MinValue;

    /// <summary>log2 of a bucket's length in nanoseconds.</summary>
    public int Shift { get; } = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)horizon) - 6);

    /// <summary>A byte for each slot.</summary>
    public SessionMarks Slots { get; } = new();

    /// <summary>A byte for each session in the pool.</summary>
    public SessionMarks Pool { get; } = new();

    public long Bytes => Slots.Bytes + Pool.Bytes + ((_near.Length + _found.Length + _run.Length) * sizeof(Timer)) + (_starts.Length * sizeof(int));

    /// <summary>Nothing closes before this.</summary>
    public long Due => Math.Min(Math.Min(FirstInHeap, _runAt < _runEnd ? _run[_runAt].Time : long.MaxValue), End);

    /// <summary>The first time after the buckets that have been opened; long.MaxValue before there was anything to close.</summary>
    public long End => _opened == long.MinValue || _opened >= long.MaxValue >> Shift ? long.MaxValue : (_opened + 1) << Shift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte MarkOf(long close) => unchecked((byte)(close >> Shift));

    /// <summary>A session closes at this time as it stands; its mark is set. Where its bucket is open already, it is noted here.</summary>
    public void Note(long close, uint slot)
    {
        var bucket = close >> Shift;
        if (_opened == long.MinValue)
        {
            _opened = bucket - 1;
        }
        else if (bucket <= _opened)
        {
            Push(new Timer(close, slot));
        }
    }

    /// <summary>The first that closes by now, of what has been opened. It may have gone on meanwhile, or be closed.</summary>
    public bool TryTake(long now, out Timer timer)
    {
        var fromHeap = _count > 0 && (_runAt == _runEnd || _near[0].CompareTo(_run[_runAt]) < 0);
        if (!fromHeap && _runAt == _runEnd)
        {
            timer = default;
            return false;
        }

        timer = fromHeap ? _near[0] : _run[_runAt];
        if (timer.Time > now)
        {
            return false;
        }

        if (fromHeap)
        {
            Pop();
        }
        else
        {
            Step();
        }

        return true;
    }

    /// <summary>
    /// Opens the next bucket if its time has come, or all whose time has; false where there is none. What closes in it is to be looked for, by so many marks
    /// from the first on (256 stands for more), and to be put in order.
    /// </summary>
    public bool Open(long now, bool all, out byte first, out int buckets)
    {
        var last = now >> Shift;
        first = unchecked((byte)(_opened + 1));
        buckets = 0;
        if (_opened == long.MinValue || last <= _opened)
        {
            return false;
        }

        last = all ? last : _opened + 1;
        buckets = last - _opened > 255 ? 256 : (int)(last - _opened);
        _opened = last;
        return true;
    }

    /// <summary>Forgets what has been noted.</summary>
    public void Clear()
    {
        _count = _foundCount = _runAt = _runEnd = 0;
        _opened = long.MinValue;
    }

    public void Free()
    {
        Slots.Free();
        Pool.Free();
    }

    /// <summary>A key's slot, and when a session of it closes.</summary>
    public readonly record struct Timer(long Time, uint Slot) : IComparable<Timer>
    {
        public int CompareTo(Timer other) => Time != other.Time ? Time.CompareTo(other.Time) : Slot.CompareTo(other.Slot);
    }
}
