using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Benchmarks;

/// <summary>
/// Joins of every kind that has a bound, over streams that go on: memory has to stay what it was in the first half. Every key is new but for some: state
/// has to go without another row of the key.
/// </summary>
internal static class JoinSoak
{
    private const int KeysForEver = 1 << 30;
    private const int Looks = 10;

    /// <summary>0 where memory stayed flat.</summary>
    public static int Run(long rows)
    {
        using var interval = Joined.Start(default(Gone<Joined.Row>));
        using var full = FullyJoined.Start(default(Gone<FullyJoined.Row>));
        using var regular = Kept.Start(default(Gone<Kept.Row>));
        using var outer = KeptOuter.Start(default(Gone<Change<KeptOuter.Row>>));
        using var asof = LastWithinSecond.Start(default(Gone<LastWithinSecond.Row>));
        using var version = VersionWithinSecond.Start(default(Gone<VersionWithinSecond.Row>));
        using var window = WindowJoined.Start(default(Gone<WindowJoined.Row>));
        using var anti = Unanswered.Start(default(Gone<Unanswered.Row>));
        (string Name, Action<LeftEvent[], RightEvent[]> Push, Func<QueryCounters> Counters)[] joins =
        [
            ("interval join", (left, right) => { interval.Push(left); interval.Push(right); }, () => interval.Counters),
            ("interval join, FULL", (left, right) => { full.Push(left); full.Push(right); }, () => full.Counters),
            ("regular join with STATE TTL", (left, right) => { regular.Push(left); regular.Push(right); }, () => regular.Counters),
            ("regular join with STATE TTL, LEFT", (left, right) => { outer.Push(left); outer.Push(right); }, () => outer.Counters),
            ("ASOF join with STATE TTL", (left, right) => { asof.Push(left); asof.Push(right); }, () => asof.Counters),
            ("temporal join with STATE TTL", (left, right) => { version.Push(left); version.Push(right); }, () => version.Counters),
            ("window join", (left, right) => { window.Push(left); window.Push(right); }, () => window.Counters),
            ("NOT EXISTS within a second", (left, right) => { anti.Push(left); anti.Push(right); }, () => anti.Counters),
        ];
        var failures = 0;
        foreach (var (name, push, counters) in joins)
        {
            failures += StaysFlat(name, rows, push, counters) ? 0 : 1;
        }

        return failures == 0 ? 0 : 1;
    }

    /// <summary>Whether the second half took no more memory than the first, but for a hundredth: a table that its keys leave is made anew at times, and is largest before that.</summary>
    private static bool StaysFlat(string name, long rows, Action<LeftEvent[], RightEvent[]> push, Func<QueryCounters> read)
    {
        var (left, right) = (new LeftEvent[Drive.Batch], new RightEvent[Drive.Batch]);
        var (time, state) = (0L, 88172645463325252UL);
        var before = GC.GetTotalAllocatedBytes();
        var most = new long[Looks];
        var look = 0;
        for (var at = 0L; look < Looks; at += 2 * Drive.Batch)
        {
            for (var i = 0; i < Drive.Batch; i++)
            {
                time += 2000;
                left[i] = new LeftEvent(new Timestamp(time), Data.KeyOf((at + i) % KeysForEver), i);
                state = (state * 6364136223846793005) + 1442695040888963407;
                right[i] = new RightEvent(new Timestamp(time), Data.KeyOf((state >> 60) == 0 ? (at + i) % KeysForEver : (long)(state >> 8)), i);
            }

            push(left, right);
            var counters = read();
            most[look] = Math.Max(most[look], counters.StateBytes);
            if (at + (2 * Drive.Batch) < (look + 1) * rows / Looks)
            {
                continue;
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}, {rows * (look + 1) / 1e6 / Looks:F0} M rows: {most[look] / 1048576.0:F1} MB of state at most, {counters.RowsHeld} rows kept, {counters.RowsOut} out, {(GC.GetTotalAllocatedBytes() - before) / 1048576.0:F1} MB allocated"));
            look++;
        }

        if (most.Skip(Looks / 2).Max() <= most.Take(Looks / 2).Max() * 101 / 100)
        {
            return true;
        }

        Console.Error.WriteLine($"{name}: the state has grown.");
        return false;
    }

    /// <summary>Rows are counted by the query.</summary>
    private readonly struct Gone<TRow> : ISink<TRow>
    {
        public void OnRows(ReadOnlySpan<TRow> rows)
        {
        }
    }
}
