using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>The workloads by name. Rows are made when a workload is asked for.</summary>
internal static unsafe class Workloads
{
    public const int Batch = 4096;

    public static Dictionary<string, Func<int, Workload>> All { get; } = new()
    {
        ["filter"] = Filter,
        ["tumble-1k"] = rows => Tumble("tumble COUNT+SUM, 1 K keys", rows, 1_000, ("slots", () => new HandSlots(13))),
        ["tumble-100k"] = rows => Tumble(
            "tumble COUNT+SUM, 100 K keys", rows, 100_000, ("buckets", () => new HandBuckets(15)), ("indexed", () => new HandIndexed(21, 1_100_000, 16))),
        ["tumble-1m"] = rows => Tumble(
            "tumble COUNT+SUM, 1 M keys", rows, 1_000_000, ("buckets", () => new HandBuckets(18)), ("indexed", () => new HandIndexed(23, 1_100_000, 32))),
        ["hop"] = Hop,
        ["disorder"] = Disorder,
    };

    private static Workload Filter(int count)
    {
        var rows = Data.InOrder(count, 1000);
        return new Workload(
            "filter + project, half kept",
            count,
            () => Query(rows, 0),
            () => Query(rows, 1),
            [("masked", () => Hand(rows, false)), ("vectors", () => Hand(rows, true))]);

        Checksum Query(Event[] rows, int single)
        {
            var outcome = new Outcome();
            using var query = new FilterQuery.Run<ValueSink>(new(outcome));
            Feed(query, rows, count, single == 1);
            query.Complete();
            return outcome.Checksum;
        }

        Checksum Hand(Event[] rows, bool vectors)
        {
            Checksum result = default;
            var start = Pointer(rows);
            for (var i = 0; i < count; i += Batch)
            {
                if (vectors)
                {
                    HandFilter.Vectors(start + i, Math.Min(Batch, count - i), ref result);
                }
                else
                {
                    HandFilter.Masked(start + i, Math.Min(Batch, count - i), ref result);
                }
            }

            return result;
        }
    }

    private static Workload Tumble(string name, int count, int keys, params (string Name, Func<IHandLoop> Make)[] hand)
    {
        var rows = Data.InOrder(count, keys);
        return Windowed<Tumbling>(name, rows, count, counts: true, hand);
    }

    private static Workload Hop(int count) =>
        Windowed<HoppingTen>("hop 10 s / 1 s SUM, 1 K keys", Data.InOrder(count, 1000), count, counts: false, ("ring", () => new HandHopping(13)));

    private static Workload Disorder(int count)
    {
        var late = Data.Disordered(count, 1000);
        var rows = GC.AllocateArray<Event>(count + Data.Padding, pinned: true);
        MemoryMarshal.Cast<LateEvent, Event>(late).CopyTo(rows);
        return Windowed<TumblingLate>("tumble COUNT+SUM, 1 K keys, up to 1 s late", rows, count, counts: true, ("lanes", () => new HandLanes(12)));
    }

    private static Workload Windowed<TWindows>(string name, Event[] rows, int count, bool counts, params (string Name, Func<IHandLoop> Make)[] hand)
        where TWindows : struct, IWindows
    {
        return new Workload(name, count, () => Query(false), () => Query(true), Array.ConvertAll(hand, h => (h.Name, (Func<Checksum>)(() => Hand(h.Make)))));

        Checksum Query(bool single)
        {
            var outcome = new Outcome();
            using var query = new WindowQuery.Run<TWindows, GroupSink>(new(outcome, counts));
            Feed(query, rows, count, single);
            query.Complete();
            return outcome.Checksum;
        }

        Checksum Hand(Func<IHandLoop> make)
        {
            using var loop = make();
            var start = Pointer(rows);
            for (var i = 0; i < count; i += Batch)
            {
                loop.Push(start + i, Math.Min(Batch, count - i));
            }

            return loop.Finish();
        }
    }

    private static void Feed<TQuery>(TQuery query, Event[] rows, int count, bool single) where TQuery : IInput<Event>
    {
        if (single)
        {
            for (var i = 0; i < count; i++)
            {
                query.Push(in rows[i]);
            }
        }
        else
        {
            for (var i = 0; i < count; i += Batch)
            {
                query.Push(rows.AsSpan(i, Math.Min(Batch, count - i)));
            }
        }
    }

    private static Event* Pointer(Event[] rows) => (Event*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref rows[0]);
}
