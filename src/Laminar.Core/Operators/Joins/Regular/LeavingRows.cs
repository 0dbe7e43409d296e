using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Rows by number, and when they go. Those that come in the order of their times, as most do, go in that order: they wait in a ring, which is a store and a load
/// a row. The others wait in the buckets of a wheel, through half a dozen of which each row comes.
/// </summary>
/// <param name="ttl">How long a row is kept, in nanoseconds.</param>
internal sealed class LeavingRows(long ttl)
{
    private const int Fewest = 64;

    private readonly Expiries<int> _others = new(ttl);
    private (long Time, int Number)[] _ring = new (long Time, int Number)[Fewest];

    // They count up and wrap; the lowest bits are the place.
    private uint _first;
    private uint _end;
    private long _last;

    /// <summary>None goes before this; long.MaxValue where there is none.</summary>
    public long Due => Math.Min(_first == _end ? long.MaxValue : Deadline(_first), _others.Due);

    public long Bytes => (_ring.Length * (long)Unsafe.SizeOf<(long, int)>()) + _others.Bytes;

    public void Free() => _others.Free();

    /// <param name="number">The row.</param>
    /// <param name="time">Its time, from which on it is kept.</param>
    /// <param name="isFar">Whether rows will come for long that are before it: waiting behind it they would have no order.</param>
    public void Add(int number, long time, bool isFar)
    {
        if (isFar || (time < _last && _first != _end))
        {
            _ = _others.Add(in number, time);
            return;
        }

        if (unchecked(_end - _first) == (uint)_ring.Length)
        {
            Grow();
        }

        At(_end) = (time, number);
        _end = unchecked(_end + 1);
        _last = time;
    }

    /// <summary>Some of those whose time has come, and how many; 0 where none is left.</summary>
    public int Take(long now, Span<int> numbers)
    {
        var count = 0;
        while (count < numbers.Length && _first != _end && Deadline(_first) <= now)
        {
            numbers[count++] = At(_first).Number;
            _first = unchecked(_first + 1);
        }

        while (count < numbers.Length && _others.TakeExpired(now, out var number))
        {
            numbers[count++] = number;
        }

        return count;
    }

    private long Deadline(uint place) => QueryContext.Saturated(At(place).Time, ttl);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (long Time, int Number) At(uint place) => ref _ring[(int)(place & (uint)(_ring.Length - 1))];

    private void Grow()
    {
        var old = _ring;
        var (first, count) = (_first, unchecked(_end - _first));
        _ring = Growth.Room<(long Time, int Number)>(2L * old.Length);
        for (var i = 0u; i < count; i++)
        {
            _ring[i] = old[(int)(unchecked(first + i) & (uint)(old.Length - 1))];
        }

        (_first, _end) = (0, count);
    }
}
