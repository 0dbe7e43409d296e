using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>
/// Sessions of COUNT and SUM for rows in order, with what the query promises: every session that a push has ended is out by the end of that push, in the order
/// of ends. A byte a key says, to 8 ms, when its session ends; once a bucket the bytes are looked through, and what ends in it is dealt out by its end.
/// A key that comes again in the push that ended its session leaves what it had behind, for then.
/// </summary>
internal sealed unsafe class HandSessionsInOrder : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Bucket = 23;
    private const int Parts = 1024;
    private readonly long _gap;
    private readonly uint* _index;
    private readonly Slot* _slots;
    private readonly byte* _marks;
    private readonly int _capacity;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly int[] _starts = new int[Parts + 1];
    private readonly Slot[] _left = new Slot[Drive.Batch];
    private Ended[] _found = new Ended[1024];
    private Ended[] _ended = new Ended[1024];
    private int _distance = 16;
    private uint _used = 1;
    private int _leftCount;
    private int _at;
    private int _count;
    private long _opened;
    private long _now;
    private Checksum _result;

    public HandSessionsInOrder(int log, int capacity, long gap)
    {
        _gap = gap;
        _index = (uint*)Pages.Take((nuint)4 << log);
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) * (nuint)capacity);
        _marks = (byte*)Pages.Take((nuint)capacity + 64);
        _capacity = capacity;
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        _slots[0].Key = long.MinValue;
    }

    public void Push(Event* rows, int count)
    {
        var index = _index;
        var slots = _slots;
        var marks = _marks;
        var shift = _shift;
        var gap = _gap;
        var distance = _distance;
        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(index + (uint)((ulong)rows[i + (2 * distance)].Key * Seed >> shift));
            Sse.Prefetch0(slots + index[(uint)((ulong)rows[i + distance].Key * Seed >> shift)]);
            var time = rows[i].Ts.Nanoseconds;
            var key = rows[i].Key;
            var place = (uint)((ulong)key * Seed >> shift);
            var number = index[place];
            if (slots[number].Key != key)
            {
                number = Slow(place, key);
            }

            var slot = slots + number;
            if (time - slot->Last > gap && slot->Count != 0)
            {
                _left[_leftCount++] = *slot;
                slot->Count = slot->Sum = 0;
            }

            slot->Last = time;
            slot->Sum += rows[i].Value;
            slot->Count++;
            marks[number] = (byte)((time + gap) >> Bucket);
        }

        Close(rows[count - 1].Ts.Nanoseconds);
    }

    public void Each(Event* rows, int count)
    {
        _distance = 0;
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish()
    {
        Close(_now + (2 * _gap));
        return _result;
    }

    public void Dispose()
    {
        Pages.Free(_index);
        Pages.Free(_slots);
        Pages.Free(_marks);
    }

    /// <summary>Writes the sessions that ended before now.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Close(long now)
    {
        _now = now;
        if (_leftCount > 1)
        {
            _left.AsSpan(0, _leftCount).Sort(static (one, other) => one.Last.CompareTo(other.Last));
        }

        var left = 0;
        while (true)
        {
            left = Write(now, left);
            if (now >> Bucket == _opened)
            {
                break;
            }

            _opened++;
            Open();
        }

        while (left < _leftCount)
        {
            Write(in _left[left++]);
        }

        _leftCount = 0;
    }

    private int Write(long now, int left)
    {
        for (; _at < _count && now - _ended[_at].Last > _gap; _at++)
        {
            var (last, number) = _ended[_at];
            Sse.Prefetch0(_slots + _ended[Math.Min(_at + 16, _count - 1)].Number);
            while (left < _leftCount && _left[left].Last < last)
            {
                Write(in _left[left++]);
            }

            var slot = _slots + number;
            if (slot->Last == last && slot->Count != 0)
            {
                Write(in *slot);
                slot->Count = slot->Sum = 0;
            }
        }

        return left;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(in Slot slot) => _result.Group(slot.Last + _gap, slot.Key, slot.Count, slot.Sum);

    /// <summary>Puts in order what ends in the bucket, as it stands.</summary>
    private void Open()
    {
        var mark = Vector256.Create((byte)_opened);
        var count = 0;
        for (var number = 0u; number < _used; number += 32)
        {
            var bits = Vector256.Equals(Vector256.Load(_marks + number), mark).ExtractMostSignificantBits();
            for (; bits != 0; bits &= bits - 1)
            {
                Add(ref count, (int)number + BitOperations.TrailingZeroCount(bits));
            }
        }

        var open = 0;
        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(_slots + _found[Math.Min(i + 16, count - 1)].Number);
            var number = _found[i].Number;
            _found[open] = new Ended(_slots[number].Last, number);
            open += _slots[number].Count != 0 ? 1 : 0;
        }

        (_at, _count) = (0, open);
        if (open > 0)
        {
            Order(open);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref int count, int number)
    {
        if (count == _found.Length)
        {
            Array.Resize(ref _found, 2 * count);
            _ended = new Ended[2 * count];
        }

        _found[count++] = new Ended(0, number);
    }

    private void Order(int count)
    {
        var found = _found.AsSpan(0, count);
        var ended = _ended.AsSpan(0, count);
        var (least, greatest) = (long.MaxValue, long.MinValue);
        foreach (ref readonly var one in found)
        {
            least = Math.Min(least, one.Last);
            greatest = Math.Max(greatest, one.Last);
        }

        var shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)(greatest - least)) - 10);
        var starts = _starts.AsSpan();
        starts.Clear();
        foreach (ref readonly var one in found)
        {
            starts[(int)((one.Last - least) >> shift) + 1]++;
        }

        for (var part = 1; part < starts.Length; part++)
        {
            starts[part] += starts[part - 1];
        }

        foreach (ref readonly var one in found)
        {
            ended[starts[(int)((one.Last - least) >> shift)]++] = one;
        }

        for (var i = 1; i < count; i++)
        {
            var one = ended[i];
            var at = i;
            for (; at > 0 && ended[at - 1].Last > one.Last; at--)
            {
                ended[at] = ended[at - 1];
            }

            ended[at] = one;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private uint Slow(uint place, long key)
    {
        for (; ; place = (place + 1) & _mask)
        {
            var number = _index[place];
            if (number == 0)
            {
                if (_used == _capacity)
                {
                    throw new InvalidOperationException("More keys than the loop was made for.");
                }

                _index[place] = _used;
                _slots[_used].Key = key;
                return _used++;
            }

            if (_slots[number].Key == key)
            {
                return number;
            }
        }
    }

    private struct Slot
    {
        public long Key;
        public long Last;
        public long Sum;
        public long Count;
    }

    private readonly record struct Ended(long Last, int Number);
}
