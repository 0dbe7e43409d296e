using System;
using System.Collections.Generic;
using System.Numerics;

namespace Laminar.Probes;

/// <summary>The timers of a bucket, some 500 whose times lie evenly in it, given out in order.</summary>
internal static class OrderProbe
{
    private const int Count = 520;
    private const int Buckets = 400;

    public static void Run()
    {
        var random = new Random(1);
        var buckets = new Timer[Buckets][];
        for (var i = 0; i < Buckets; i++)
        {
            buckets[i] = new Timer[Count];
            for (var slot = 0; slot < Count; slot++)
            {
                buckets[i][slot] = new Timer(random.Next(1 << 23), (uint)slot);
            }
        }

        var run = new Timer[Count];
        var starts = new int[2048];
        var heap = new PriorityQueue<uint, long>(Count);
        var sum = 0L;
        Timing.Print("dealt out to parts", Buckets * Count, () => Each(buckets, one => sum += Deal(one, run, starts)));
        Timing.Print("a heap", Buckets * Count, () => Each(buckets, one => sum += Heap(one, heap)));
        Timing.Print("sorted by comparing", Buckets * Count, () => Each(buckets, one => sum += Sort(one, run)));
        GC.KeepAlive(sum);
    }

    private static void Each(Timer[][] buckets, Action<Timer[]> order) => Array.ForEach(buckets, order);

    private static long Deal(Timer[] found, Timer[] run, int[] starts)
    {
        var log = BitOperations.Log2((uint)found.Length) + 1;
        var shift = 23 - log;
        Array.Clear(starts);
        foreach (ref readonly var timer in found.AsSpan())
        {
            starts[(int)(timer.Time >> shift) + 1]++;
        }

        for (var part = 1; part <= 1 << log; part++)
        {
            starts[part] += starts[part - 1];
        }

        foreach (ref readonly var timer in found.AsSpan())
        {
            run[starts[(int)(timer.Time >> shift)]++] = timer;
        }

        for (var i = 1; i < run.Length; i++)
        {
            var timer = run[i];
            var at = i;
            for (; at > 0 && run[at - 1].CompareTo(timer) > 0; at--)
            {
                run[at] = run[at - 1];
            }

            run[at] = timer;
        }

        return Sum(run);
    }

    private static long Heap(Timer[] found, PriorityQueue<uint, long> heap)
    {
        foreach (ref readonly var timer in found.AsSpan())
        {
            heap.Enqueue(timer.Slot, timer.Time);
        }

        var sum = 0L;
        while (heap.TryDequeue(out var slot, out var time))
        {
            sum += slot + time;
        }

        return sum;
    }

    private static long Sort(Timer[] found, Timer[] run)
    {
        found.CopyTo(run, 0);
        Array.Sort(run);
        return Sum(run);
    }

    private static long Sum(Timer[] run)
    {
        var sum = 0L;
        foreach (ref readonly var timer in run.AsSpan())
        {
            sum += timer.Slot + timer.Time;
        }

        return sum;
    }

    private readonly record struct Timer(long Time, uint Slot) : IComparable<Timer>
    {
        public int CompareTo(Timer other) => Time != other.Time ? Time.CompareTo(other.Time) : Slot.CompareTo(other.Slot);
    }
}
