using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Two streams, each row of the one with one of the other a few thousand rows on, as orders have with payments: rows are kept for a second, and a key comes again after two.
/// </summary>
internal static unsafe class RegularWorkload
{
    private const int Keys = 1_000_000;

    public static Workload Make(int count)
    {
        var streams = new TwoStreams(count, Keys, tossed: false);
        for (var i = 0; i < streams.Half; i++)
        {
            var key = Data.KeyOf(i % Keys);
            streams.Left[i] = new LeftEvent(streams.Left[i].Ts, key, streams.Left[i].Value);
            streams.Right[i] = new RightEvent(streams.Right[i].Ts, key, streams.Right[i].Value);
        }

        return new Workload(
            "regular join of two streams, kept 1 s, 1 M keys",
            2 * streams.Half,
            lap => Query(lap, false),
            lap => Query(lap, true),
            [("one ring", lap => Hand(lap, false))],
            [("one ring", lap => Hand(lap, true))]);

        Checksum Query(Lap lap, bool single)
        {
            using var query = Kept.Start(new PairSink(lap.Outcome));
            streams.Run(lap, single, (from, step) =>
            {
                if (step == 1)
                {
                    PushSingly(query, from);
                    return;
                }

                query.Push(streams.Left.AsSpan(from, step));
                query.Push(streams.Right.AsSpan(from, step));
            });
            query.Complete();
            return lap.Outcome.Checksum;
        }

        void PushSingly(Kept query, int from)
        {
            var left = streams.Left;
            var right = streams.Right;
            for (var i = from; i < from + Drive.Batch; i++)
            {
                query.Push(in left[i]);
                query.Push(in right[i]);
            }
        }

        // No pair is near the end of what is kept: what forgets rows a second after the newest finds the same ones.
        Checksum Hand(Lap lap, bool single)
        {
            using var loop = new HandIntervalJoin();
            var left = (Event*)Unsafe.AsPointer(ref streams.Left[0]);
            var right = (Event*)Unsafe.AsPointer(ref streams.Right[0]);
            streams.Run(lap, single, (from, step) =>
            {
                for (var i = from; i < from + Drive.Batch; i += step)
                {
                    loop.Push(left + i, step, 0);
                    loop.Push(right + i, step, 1);
                }
            });
            return loop.Finish();
        }
    }
}
