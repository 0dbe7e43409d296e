using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>The workloads by name. Rows are made when a workload is asked for.</summary>
internal static unsafe class Workloads
{
    public const int Batch = 4096;

    public static Dictionary<string, Func<int, Workload>> All { get; } = new()
    {
        ["filter"] = rows => Filter(
            "filter + project, half kept", rows, ("stepping", () => new HandFilterRows(false).Push), ("compressed", () => new HandFilterRows(true).Push)),
        ["filter-summed"] = rows => Filter(
            "the same, by hand only summed", rows, ("masked", () => HandFilter.Masked), ("vectors", () => HandFilter.Vectors)),
        ["tumble-1k"] = rows => Tumble("tumble COUNT+SUM, 1 K keys", rows, 1_000, ("slots", () => new HandSlots(13))),
        ["tumble-100k"] = rows => Tumble(
            "tumble COUNT+SUM, 100 K keys", rows, 100_000, ("buckets", () => new HandBuckets(15)), ("indexed", () => new HandIndexed(21, 1_100_000, 16))),
        ["tumble-1m"] = rows => Tumble(
            "tumble COUNT+SUM, 1 M keys", rows, 1_000_000, ("buckets", () => new HandBuckets(18)), ("indexed", () => new HandIndexed(23, 1_100_000, 32))),
        ["hop"] = Hop,
        ["disorder"] = Disorder,
        ["session"] = Session,
        ["cumulate"] = Cumulate,
        ["distinct"] = CountDistinct,
    };

    private static Workload Filter(string name, int count, params (string Name, Func<HandLoop> Make)[] hand)
    {
        var approach = Workload.Approach(count);
        var rows = Data.InOrder(count, 1000);
        return new Workload(
            name, count, lap => Query(lap, false), lap => Query(lap, true), Array.ConvertAll(hand, h => (h.Name, (Func<Lap, Checksum>)(lap => Hand(lap, h.Make())))));

        Checksum Query(Lap lap, bool single)
        {
            var outcome = new Outcome();
            using var query = Projected.Start(new ValueSink(outcome));
            var i = 0;
            for (; i < approach; i += Batch)
            {
                query.Push(rows.AsSpan(i, Batch));
            }

            lap.Steady();
            for (; single && i < count; i++)
            {
                query.Push(in rows[i]);
            }

            for (; i < count; i += Batch)
            {
                query.Push(rows.AsSpan(i, Math.Min(Batch, count - i)));
            }

            query.Complete();
            return outcome.Checksum;
        }

        Checksum Hand(Lap lap, HandLoop loop)
        {
            Checksum result = default;
            var start = (Event*)Unsafe.AsPointer(ref rows[0]);
            for (var i = 0; i < count; i += Batch)
            {
                if (i == approach)
                {
                    lap.Steady();
                }

                loop(start + i, Math.Min(Batch, count - i), ref result);
            }

            return result;
        }
    }

    private static Workload Tumble(string name, int count, int keys, params (string Name, Func<IHandLoop> Make)[] hand)
    {
        var approach = Workload.Approach(count);
        var rows = Data.InOrder(count, keys);
        return new Workload(name, count, lap => Query(lap, false), lap => Query(lap, true), Array.ConvertAll(hand, h => (h.Name, Hand(h.Make, rows, count))));

        Checksum Query(Lap lap, bool single)
        {
            var outcome = new Outcome();
            using var query = Tumbled.Start(new GroupSink(outcome));
            var i = 0;
            for (; i < approach; i += Batch)
            {
                query.Push(rows.AsSpan(i, Batch));
            }

            lap.Steady();
            for (; single && i < count; i++)
            {
                query.Push(in rows[i]);
            }

            for (; i < count; i += Batch)
            {
                query.Push(rows.AsSpan(i, Math.Min(Batch, count - i)));
            }

            query.Complete();
            return outcome.Checksum;
        }
    }

    private static Workload Hop(int count)
    {
        var approach = Workload.Approach(count);
        var rows = Data.InOrder(count, 1000);
        return new Workload("hop 10 s / 1 s SUM, 1 K keys", count, lap => Query(lap, false), lap => Query(lap, true), [("ring", Hand(() => new HandHopping(13), rows, count))]);

        Checksum Query(Lap lap, bool single)
        {
            var outcome = new Outcome();
            using var query = Hopped.Start(new GroupSink(outcome));
            var i = 0;
            for (; i < approach; i += Batch)
            {
                query.Push(rows.AsSpan(i, Batch));
            }

            lap.Steady();
            for (; single && i < count; i++)
            {
                query.Push(in rows[i]);
            }

            for (; i < count; i += Batch)
            {
                query.Push(rows.AsSpan(i, Math.Min(Batch, count - i)));
            }

            query.Complete();
            return outcome.Checksum;
        }
    }

    private static Workload Disorder(int count)
    {
        var approach = Workload.Approach(count);
        var rows = Data.Disordered(count, 1000);
        return new Workload(
            "tumble COUNT+SUM, 1 K keys, up to 1 s late", count, lap => Query(lap, false), lap => Query(lap, true), [("lanes", Hand(() => new HandLanes(12), rows, count))]);

        Checksum Query(Lap lap, bool single)
        {
            var outcome = new Outcome();
            using var query = TumbledLate.Start(new GroupSink(outcome));
            var i = 0;
            for (; i < approach; i += Batch)
            {
                query.Push(rows.AsSpan(i, Batch));
            }

            lap.Steady();
            for (; single && i < count; i++)
            {
                query.Push(in rows[i]);
            }

            for (; i < count; i += Batch)
            {
                query.Push(rows.AsSpan(i, Math.Min(Batch, count - i)));
            }

            query.Complete();
            return outcome.Checksum;
        }
    }

    private static Workload CountDistinct(int count)
    {
        var rows = Data.InOrder(count, 1000);
        return new Workload(
            "tumble COUNT(DISTINCT), 1 K keys, 632 values each",
            count,
            lap => Run(Distinct.Start(new GroupSink(lap.Outcome)), q => q.Complete(), lap, rows, count, false),
            lap => Run(Distinct.Start(new GroupSink(lap.Outcome)), q => q.Complete(), lap, rows, count, true),
            [("sets kept", Hand(() => new HandDistinct(13, 10), rows, count)), ("sets kept, half full", Hand(() => new HandDistinct(13, 11), rows, count))]);
    }

    private static Workload Session(int count)
    {
        const long gap = 300_000_000;
        const int keys = 100_000;
        var rows = Data.InOrder(count, keys);
        return new Workload(
            "session 0.3 s COUNT+SUM, 100 K keys",
            count,
            lap => Run(Sessioned.Start(new GroupSink(lap.Outcome)), q => q.Complete(), lap, rows, count, false),
            lap => Run(Sessioned.Start(new GroupSink(lap.Outcome)), q => q.Complete(), lap, rows, count, true),
            [
                ("sweeping once a gap", Hand(() => new HandSessions(20, 110_000, gap, 1), rows, count)),
                ("sweeping 8 times a gap", Hand(() => new HandSessions(20, 110_000, gap, 8), rows, count)),
            ]);
    }

    private static Workload Cumulate(int count)
    {
        var rows = Data.InOrder(count, 1000);
        return new Workload(
            "cumulate 10 s by 1 s COUNT+SUM, 1 K keys",
            count,
            lap => Run(Cumulated.Start(new GroupSink(lap.Outcome)), q => q.Complete(), lap, rows, count, false),
            lap => Run(Cumulated.Start(new GroupSink(lap.Outcome)), q => q.Complete(), lap, rows, count, true),
            [("slots", Hand(() => new HandCumulating(13), rows, count))]);
    }

    private static Checksum Run<TQuery>(TQuery query, Action<TQuery> complete, Lap lap, Event[] rows, int count, bool single)
        where TQuery : class, IInput<Event>, IDisposable
    {
        var approach = Workload.Approach(count);
        using (query)
        {
            var i = 0;
            for (; i < approach; i += Batch)
            {
                query.Push(rows.AsSpan(i, Batch));
            }

            lap.Steady();
            for (; single && i < count; i++)
            {
                query.Push(in rows[i]);
            }

            for (; i < count; i += Batch)
            {
                query.Push(rows.AsSpan(i, Math.Min(Batch, count - i)));
            }

            complete(query);
            return lap.Outcome.Checksum;
        }
    }

    private delegate void HandLoop(Event* rows, int count, ref Checksum result);

    /// <summary>The rows of both streams look alike in memory, and arrays are pinned.</summary>
    private static Func<Lap, Checksum> Hand<TRow>(Func<IHandLoop> make, TRow[] rows, int count) where TRow : unmanaged => lap =>
    {
        using var loop = make();
        var start = (Event*)Unsafe.AsPointer(ref rows[0]);
        var approach = Workload.Approach(count);
        for (var i = 0; i < count; i += Batch)
        {
            if (i == approach)
            {
                lap.Steady();
            }

            loop.Push(start + i, Math.Min(Batch, count - i));
        }

        return loop.Finish();
    };
}
