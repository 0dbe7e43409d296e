using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Two streams of 10 K keys: each left row with the last right one at its time or before. By hand in two ways: with what the query promises, which is that pushed rows may be
/// overwritten and that pairs are rows of a block, and without, leaving rows where they lie and summing what they come to.
/// </summary>
internal static unsafe class AsofWorkload
{
    public static Workload Rows(int count) => Make("ASOF join of two streams, 10 K keys", count, "copied, rows made", HandRows);

    public static Workload Summed(int count) => Make("the same, by hand in place and summed", count, "merged in place, summed", Hand);

    private static Workload Make(string title, int count, string name, Func<TwoStreams, Lap, bool, Checksum> hand)
    {
        var streams = new TwoStreams(count, 10_000, tossed: true);
        return new Workload(
            title,
            2 * streams.Half,
            lap => streams.Feed(new LastBeforeFeed(lap), lap, false),
            lap => streams.Feed(new LastBeforeFeed(lap), lap, true),
            [(name, lap => hand(streams, lap, false))],
            [(name, lap => hand(streams, lap, true))]);
    }

    private static Checksum HandRows(TwoStreams streams, Lap lap, bool single)
    {
        using var loop = new HandAsofRows(16);
        var left = (Event*)Unsafe.AsPointer(ref streams.Left[0]);
        var right = (Event*)Unsafe.AsPointer(ref streams.Right[0]);
        streams.Run(lap, single, (from, step) =>
        {
            for (var i = from; i < from + Drive.Batch; i += step)
            {
                loop.PushLeft(left + i, step);
                loop.PushRight(right + i, step);
            }
        });
        return loop.Finish();
    }

    private static Checksum Hand(TwoStreams streams, Lap lap, bool single)
    {
        using var loop = new HandAsof(16);
        var left = (Event*)Unsafe.AsPointer(ref streams.Left[0]);
        var right = (Event*)Unsafe.AsPointer(ref streams.Right[0]);
        streams.Run(lap, single, (from, step) =>
        {
            for (var i = from; i < from + Drive.Batch; i += step)
            {
                loop.Push(left, left + i + step, right, right + i + step, i + step == streams.Half);
            }
        });
        return loop.Finish();
    }
}
