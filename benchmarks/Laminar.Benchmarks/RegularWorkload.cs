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
            lap => streams.Feed(new KeptFeed(lap), lap, false),
            lap => streams.Feed(new KeptFeed(lap), lap, true),
            [("one ring", lap => JoinWorkload.Hand(streams, lap, false))],
            [("one ring", lap => JoinWorkload.Hand(streams, lap, true))]);
    }
}
