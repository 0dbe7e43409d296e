using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Two streams of half the rows each, 10 K keys: each left row with the last right one at its time or before. Batches of both in turn.</summary>
internal static unsafe class AsofWorkload
{
    public static Workload Make(int count)
    {
        var rows = Data.InOrder(count, 10_000);
        var half = count / 2 / Drive.Batch * Drive.Batch;
        var left = GC.AllocateArray<LeftEvent>(half + Data.Padding, pinned: true);
        var right = GC.AllocateArray<RightEvent>(half + Data.Padding, pinned: true);
        for (var i = 0; i < half; i++)
        {
            left[i] = new LeftEvent(rows[2 * i].Ts, rows[2 * i].Key, rows[2 * i].Value);
            right[i] = new RightEvent(rows[(2 * i) + 1].Ts, rows[(2 * i) + 1].Key, rows[(2 * i) + 1].Value);
        }

        var approach = Workload.Approach(2 * half) / 2 / Drive.Batch * Drive.Batch;
        return new Workload(
            "ASOF join of two streams, 10 K keys", 2 * half, lap => Query(lap, false), lap => Query(lap, true), [("merged", lap => Hand(lap, false))], [("merged", lap => Hand(lap, true))]);

        Checksum Query(Lap lap, bool single)
        {
            using var query = LastBefore.Start(new LastBeforeSink(lap.Outcome));
            for (var i = 0; i < half; i += Drive.Batch)
            {
                if (i == approach)
                {
                    lap.Steady();
                }

                if (single && i >= approach)
                {
                    PushSingly(query, i);
                }
                else
                {
                    query.Push(left.AsSpan(i, Drive.Batch));
                    query.Push(right.AsSpan(i, Drive.Batch));
                }
            }

            query.Complete();
            return lap.Outcome.Checksum;
        }

        void PushSingly(LastBefore query, int from)
        {
            for (var i = from; i < from + Drive.Batch; i++)
            {
                query.Push(in left[i]);
                query.Push(in right[i]);
            }
        }

        Checksum Hand(Lap lap, bool single)
        {
            using var loop = new HandAsof(16);
            var ofLeft = (Event*)Unsafe.AsPointer(ref left[0]);
            var ofRight = (Event*)Unsafe.AsPointer(ref right[0]);
            for (var i = 0; i < half; i += Drive.Batch)
            {
                if (i == approach)
                {
                    lap.Steady();
                }

                var step = single && i >= approach ? 1 : Drive.Batch;
                for (var j = i; j < i + Drive.Batch; j += step)
                {
                    loop.Push(ofLeft, ofLeft + j + step, ofRight, ofRight + j + step, j + step == half);
                }
            }

            return loop.Finish();
        }
    }
}
