using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Two streams of 1 M keys, a second to either side: half a match a row.</summary>
internal static unsafe class JoinWorkload
{
    public static Workload Interval(int count)
    {
        var streams = new TwoStreams(count, 1_000_000, tossed: false);
        return new Workload(
            "interval join of two streams, 1 s to either side, 1 M keys",
            2 * streams.Half,
            lap => streams.Feed(new JoinedFeed(lap), lap, false),
            lap => streams.Feed(new JoinedFeed(lap), lap, true),
            [("one ring", lap => Hand(streams, lap, false))],
            [("one ring", lap => Hand(streams, lap, true))]);
    }

    /// <summary>The loop by hand over two streams.</summary>
    public static Checksum Hand(TwoStreams streams, Lap lap, bool single)
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
