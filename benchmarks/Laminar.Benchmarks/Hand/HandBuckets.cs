using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>Tumbling COUNT and SUM for some 100 K keys: a cache line of eight keys compared at once, states beside it, fetched ahead.</summary>
internal sealed unsafe class HandBuckets : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private int _ahead = 16;
    private readonly long* _keys;
    private readonly State* _states;
    private readonly int _shift;
    private readonly uint _mask;
    private long _end = Data.Second;
    private Checksum _result;

    public HandBuckets(int log)
    {
        var slots = (nuint)8 << log;
        _keys = (long*)Pages.Take(slots * 8);
        _states = (State*)Pages.Take(slots * (nuint)sizeof(State));
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        for (nuint i = 0; i < slots; i++)
        {
            _keys[i] = long.MinValue;
        }
    }

    public void Push(Event* rows, int count)
    {
        var keys = _keys;
        var states = _states;
        var shift = _shift;
        var end = _end;
        var distance = _ahead;
        for (var i = 0; i < count; i++)
        {
            var ahead = (nint)((ulong)rows[i + distance].Key * Seed >> shift) * 8;
            Sse.Prefetch0(keys + ahead);
            Sse.Prefetch0(states + ahead);
            Sse.Prefetch0(states + ahead + 4);
            if (rows[i].Ts.Nanoseconds >= end)
            {
                end = Close(rows[i].Ts.Nanoseconds);
            }

            var key = rows[i].Key;
            var bucket = (nint)((ulong)key * Seed >> shift) * 8;
            var found = Vector512.Equals(Vector512.Load(keys + bucket), Vector512.Create(key)).ExtractMostSignificantBits();
            var slot = found != 0 ? bucket + BitOperations.TrailingZeroCount(found) : Slow((uint)(bucket / 8), key);
            states[slot].Sum += rows[i].Value;
            states[slot].Count++;
        }
    }

    public void Each(Event* rows, int count)
    {
        _ahead = 0;
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish()
    {
        Close(_end);
        return _result;
    }

    public void Dispose()
    {
        Pages.Free(_keys);
        Pages.Free(_states);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private nint Slow(uint bucket, long key)
    {
        for (; ; bucket = (bucket + 1) & _mask)
        {
            for (var i = (nint)bucket * 8; i < ((nint)bucket * 8) + 8; i++)
            {
                if (_keys[i] == key || _keys[i] == long.MinValue)
                {
                    _keys[i] = key;
                    return i;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Close(long time)
    {
        for (; time >= _end; _end += Data.Second)
        {
            for (nint i = 0; i < ((nint)_mask + 1) * 8; i++)
            {
                if (_states[i].Count != 0)
                {
                    _result.Group(_end, _keys[i], _states[i].Count, _states[i].Sum);
                    _states[i] = default;
                }
            }
        }

        return _end;
    }

    private struct State
    {
        public long Sum;
        public long Count;
    }
}
