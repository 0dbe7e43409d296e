using System;
using System.Globalization;

namespace Laminar.Benchmarks;

/// <summary>A join over a stream that goes on: memory is looked at ten times, and has to stay what it was once the first tenth was through.</summary>
internal static class JoinSoak
{
    private const int KeysForEver = 1 << 30;

    /// <summary>0 where memory stayed flat. Every key is new but for some: state has to go without another row of the key.</summary>
    public static int Run(long rows)
    {
        var outcome = new Outcome();
        using var query = Joined.Start(new PairSink(outcome));
        var (left, right) = (new LeftEvent[Drive.Batch], new RightEvent[Drive.Batch]);
        var (time, most, state) = (0L, 0L, 88172645463325252UL);
        for (long at = 0, tenth = 0; at < rows; at += 2 * Drive.Batch)
        {
            for (var i = 0; i < Drive.Batch; i++)
            {
                time += 2000;
                left[i] = new LeftEvent(new Timestamp(time), Data.KeyOf((at + i) % KeysForEver), i);
                state = (state * 6364136223846793005) + 1442695040888963407;
                right[i] = new RightEvent(new Timestamp(time), Data.KeyOf((state >> 60) == 0 ? (at + i) % KeysForEver : (long)(state >> 8)), i);
            }

            query.Push(left);
            query.Push(right);
            if (at >= (tenth + 1) * rows / 10)
            {
                tenth++;
                var counters = query.Counters;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at / 1e6:F0} M rows: {counters.StateBytes / 1048576.0:F1} MB of state, {counters.RowsHeld} rows kept, {outcome.Checksum.Rows} pairs, {GC.GetTotalAllocatedBytes() / 1048576.0:F1} MB ever allocated"));
                if (tenth > 1 && counters.StateBytes > most)
                {
                    Console.Error.WriteLine("The state has grown.");
                    return 1;
                }

                most = Math.Max(most, counters.StateBytes);
            }
        }

        return 0;
    }
}
