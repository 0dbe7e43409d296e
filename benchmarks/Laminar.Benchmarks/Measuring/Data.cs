using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Seeded rows: 1 M a second of event time, keys uniform and scrambled (no dense-array short cut), values 0 to 999.</summary>
internal static class Data
{
    public const long Second = 1_000_000_000;

    /// <summary>Rows after the last one, so that a hand-written loop may look ahead without a test.</summary>
    public const int Padding = 128;

    public static long KeyOf(long number) => (long)(Mix((ulong)number + 12345) >> 1);

    /// <summary>Pinned, so that hand-written loops can use pointers.</summary>
    public static Event[] InOrder(int count, int keys)
    {
        var names = new long[keys];
        for (var i = 0; i < keys; i++)
        {
            names[i] = KeyOf(i);
        }

        var random = new XorShift(88172645463325252);
        var rows = GC.AllocateArray<Event>(count + Padding, pinned: true);
        long time = 0;
        for (var i = 0; i < count; i++)
        {
            time += 1000 * random.Below(3);
            rows[i] = new Event(new Timestamp(time), names[random.Below((uint)keys)], random.Below(1000));
        }

        return rows;
    }

    /// <summary>The same rows as they arrive after a delay of up to a second each.</summary>
    public static LateEvent[] Disordered(int count, int keys)
    {
        var rows = InOrder(count, keys);
        var random = new XorShift(424242);
        var arrivals = new long[count];
        for (var i = 0; i < count; i++)
        {
            arrivals[i] = rows[i].Ts.Nanoseconds + random.Below((uint)Second);
        }

        Array.Sort(arrivals, rows, 0, count);
        var late = GC.AllocateArray<LateEvent>(count + Padding, pinned: true);
        for (var i = 0; i < count; i++)
        {
            late[i] = new LateEvent(rows[i].Ts, rows[i].Key, rows[i].Value);
        }

        return late;
    }

    private static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xff51afd7ed558ccd;
        x ^= x >> 33;
        x *= 0xc4ceb9fe1a85ec53;
        return x ^ (x >> 33);
    }

    private struct XorShift(ulong state)
    {
        private ulong _state = state;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public long Below(uint limit)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (long)((_state >> 32) * limit >> 32);
        }
    }
}
