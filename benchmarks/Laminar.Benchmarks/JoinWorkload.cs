using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Two streams of half the rows each, 1 M keys, a second to either side: half a match a row. Batches of both in turn.</summary>
internal static unsafe class JoinWorkload
{
    public static Workload Interval(int count)
    {
        var rows = Data.InOrder(count, 1_000_000);
        var half = count / 2 / Drive.Batch * Drive.Batch;
        var left = GC.AllocateArray<LeftEvent>(half + Data.Padding, pinned: true);
        var right = GC.AllocateArray<RightEvent>(half + Data.Padding, pinned: true);
        for (var i = 0; i < half; i++)
        {
            left[i] = new LeftEvent(rows[2 * i].Ts, rows[2 * i].Key, rows[2 * i].Value);
            right[i] = new RightEvent(rows[(2 * i) + 1].Ts, rows[(2 * i) + 1].Key, rows[(2 * i) + 1].Value);
        }

        var approach = Workload.Approach(2 * half);
        return new Workload("interval join of two streams, 1 s to either side, 1 M keys", 2 * half, lap => Query(lap, false), lap => Query(lap, true), [("one ring", lap => Hand(lap, false))], [("one ring", lap => Hand(lap, true))]);

        Checksum Query(Lap lap, bool single)
        {
            using var query = Joined.Start(new PairSink(lap.Outcome));
            for (var i = 0; i < half; i += Drive.Batch)
            {
                if (i == approach / 2 / Drive.Batch * Drive.Batch)
                {
                    lap.Steady();
                }

                if (single && 2 * i >= approach)
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

        void PushSingly(Joined query, int from)
        {
            for (var i = from; i < from + Drive.Batch; i++)
            {
                query.Push(in left[i]);
                query.Push(in right[i]);
            }
        }

        Checksum Hand(Lap lap, bool single)
        {
            using var loop = new HandIntervalJoin();
            var ofLeft = (Event*)Unsafe.AsPointer(ref left[0]);
            var ofRight = (Event*)Unsafe.AsPointer(ref right[0]);
            for (var i = 0; i < half; i += Drive.Batch)
            {
                if (i == approach / 2 / Drive.Batch * Drive.Batch)
                {
                    lap.Steady();
                }

                var step = single && 2 * i >= approach ? 1 : Drive.Batch;
                for (var j = i; j < i + Drive.Batch; j += step)
                {
                    loop.Push(ofLeft + j, step, 0);
                    loop.Push(ofRight + j, step, 1);
                }
            }

            return loop.Finish();
        }
    }
}
