using System;

namespace Laminar.Benchmarks;

/// <summary>
/// Two streams, each row of the one with one of the other a few thousand rows on, as orders have with payments: rows are kept for a second, and a key comes again after two.
/// The loop by hand is that of the interval join: no pair is near the end of what is kept, so that what forgets rows a second after the newest finds the same ones.
/// </summary>
internal static class RegularWorkload
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
            [("one ring", lap => JoinWorkload.Hand(streams, lap, false))],
            [("one ring", lap => JoinWorkload.Hand(streams, lap, true))]);

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
    }
}
