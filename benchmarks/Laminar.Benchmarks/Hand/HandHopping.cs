using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Laminar.Benchmarks;

/// <summary>SUM over hops of 10 s every second: one pane update a row; at a slide the running sums take the pane in and the oldest out, by vectors.</summary>
internal sealed unsafe class HandHopping : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Capacity = 4096;
    private const int Panes = 10;
    private readonly ushort* _index;
    private readonly long* _keys;
    private readonly long* _panes;
    private readonly long* _running;
    private readonly int _shift;
    private readonly uint _mask;
    private int _used = 1;
    private int _head;
    private long _end = Data.Second;
    private Checksum _result;

    public HandHopping(int log)
    {
        _index = (ushort*)Pages.Take((nuint)2 << log);
        _keys = (long*)Pages.Take(8 * Capacity);
        _keys[0] = long.MinValue;
        _panes = (long*)Pages.Take(8 * 2 * Capacity * (Panes + 1));
        _running = (long*)Pages.Take(8 * 2 * Capacity);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
    }

    public void Push(Event* rows, int count)
    {
        var index = _index;
        var keys = _keys;
        var shift = _shift;
        var end = _end;
        var pane = _panes + (2 * Capacity * _head);
        for (var i = 0; i < count; i++)
        {
            if (rows[i].Ts.Nanoseconds >= end)
            {
                while (rows[i].Ts.Nanoseconds >= _end)
                {
                    Slide();
                }

                end = _end;
                pane = _panes + (2 * Capacity * _head);
            }

            var key = rows[i].Key;
            var place = (uint)((ulong)key * Seed >> shift);
            int number = index[place];
            if (keys[number] != key)
            {
                number = Slow(place, key);
            }

            pane[2 * number] += rows[i].Value;
            pane[(2 * number) + 1]++;
        }
    }

    public void Each(Event* rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish()
    {
        for (var i = 0; i < Panes; i++)
        {
            Slide();
        }

        return _result;
    }

    public void Dispose()
    {
        Pages.Free(_index);
        Pages.Free(_keys);
        Pages.Free(_panes);
        Pages.Free(_running);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Slow(uint place, long key)
    {
        for (; ; place = (place + 1) & _mask)
        {
            int number = _index[place];
            if (number == 0)
            {
                if (_used == Capacity)
                {
                    throw new InvalidOperationException("More keys than the loop was made for.");
                }

                _index[place] = (ushort)_used;
                _keys[_used] = key;
                return _used++;
            }

            if (_keys[number] == key)
            {
                return number;
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Slide()
    {
        var next = (_head + 1) % (Panes + 1);
        var newest = _panes + (2 * Capacity * _head);
        var oldest = _panes + (2 * Capacity * next);
        for (var i = 0; i < ((2 * _used) + 7 & ~7); i += 8)
        {
            (Vector512.Load(_running + i) + Vector512.Load(newest + i) - Vector512.Load(oldest + i)).Store(_running + i);
            Vector512<long>.Zero.Store(oldest + i);
        }

        for (var i = 1; i < _used; i++)
        {
            if (_running[(2 * i) + 1] != 0)
            {
                _result.Group(_end, _keys[i], 0, _running[2 * i]);
            }
        }

        _head = next;
        _end += Data.Second;
    }
}
