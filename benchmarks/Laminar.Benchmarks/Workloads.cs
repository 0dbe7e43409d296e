using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>The workloads by name. Rows are made when a workload is asked for.</summary>
internal static unsafe class Workloads
{
    private const long Gap = 300_000_000;

    public static Dictionary<string, Func<int, Workload>> All { get; } = new()
    {
        ["filter"] = count => Filter(
            "filter + project, half kept", count, ("stepping", () => new HandFilterRows(false).Push), ("compressed", () => new HandFilterRows(true).Push)),
        ["filter-summed"] = count => Filter(
            "the same, by hand only summed", count, ("masked", () => HandFilter.Masked), ("vectors", () => HandFilter.Vectors)),
        ["tumble-1k"] = count => Tumble("tumble COUNT+SUM, 1 K keys", count, 1_000, ("slots", () => new HandSlots(13))),
        ["tumble-100k"] = count => Tumble(
            "tumble COUNT+SUM, 100 K keys", count, 100_000, ("buckets", () => new HandBuckets(15)), ("indexed", () => new HandIndexed(21, 1_100_000, 16))),
        ["tumble-1m"] = count => Tumble(
            "tumble COUNT+SUM, 1 M keys", count, 1_000_000, ("buckets", () => new HandBuckets(18)), ("indexed", () => new HandIndexed(23, 1_100_000, 32))),
        ["hop"] = count => Over(
            "hop 10 s / 1 s SUM, 1 K keys", Data.InOrder(count, 1000), count, lap => new HoppedFeed(lap), ("ring", () => new HandHopping(13))),
        ["disorder"] = count => Over(
            "tumble COUNT+SUM, 1 K keys, up to 1 s late", Data.Disordered(count, 1000), count, lap => new TumbledLateFeed(lap), ("lanes", () => new HandLanes(12))),
        ["session"] = count => Sessions("session 0.3 s COUNT+SUM, 100 K keys", count, ("in order, at once", () => new HandSessionsInOrder(20, 110_000, Gap))),
        ["session-late"] = count => Sessions(
            "the same, by hand late and in no order",
            count,
            ("sweeping once a gap", () => new HandSessions(20, 110_000, Gap, 1)),
            ("sweeping 8 times a gap", () => new HandSessions(20, 110_000, Gap, 8))),
        ["cumulate"] = count => Over(
            "cumulate 10 s by 1 s COUNT+SUM, 1 K keys", Data.InOrder(count, 1000), count, lap => new CumulatedFeed(lap), ("slots", () => new HandCumulating(13))),
        ["lag"] = count => Over("LAG, 1 K keys", Data.InOrder(count, 1000), count, lap => new LaggedFeed(lap), ("slots", () => new HandLag(13))),
        ["pattern"] = count => Over("MATCH_RECOGNIZE (low up up+), 1 K keys", Data.InOrder(count, 1000), count, lap => new RisingFeed(lap), ("slots", () => new HandRising(13))),
        ["top"] = count => Over("ten greatest of each, 1 K keys", Data.InOrder(count, 1000), count, lap => new TopTenFeed(lap), ("slots", () => new HandTopN(13))),
        ["last"] = count => Over("last row of each, 100 K keys", Data.InOrder(count, 100_000), count, lap => new LastOfKeyFeed(lap), ("slots", () => new HandLastRow(18))),
        ["distinct"] = count => Over(
            "tumble COUNT(DISTINCT), 1 K keys, 632 values each",
            Data.InOrder(count, 1000),
            count,
            lap => new DistinctFeed(lap),
            ("sets kept", () => new HandDistinct(13, 10)),
            ("sets kept, half full", () => new HandDistinct(13, 11))),
        ["join"] = JoinWorkload.Interval,
        ["regular"] = RegularWorkload.Make,
        ["asof"] = AsofWorkload.Rows,
        ["asof-summed"] = AsofWorkload.Summed,
        ["lookup"] = count => Lookup("lookup join, 100 K rows, all found", count, 100_000),
    };

    private static Workload Lookup(string name, int count, int keys)
    {
        var table = new Factor[keys];
        for (var i = 0; i < keys; i++)
        {
            table[i] = new Factor(Data.KeyOf(i), i % 97);
        }

        return Over(name, Data.InOrder(count, keys), count, lap => new LookedUpFeed(lap, table), ("rows made", () => new HandLookupRows(table, 20)), ("summed", () => new HandLookup(table, 20)));
    }

    private static Workload Tumble(string name, int count, int keys, params ReadOnlySpan<(string Name, Func<IHandLoop> Make)> hand) =>
        Over(name, Data.InOrder(count, keys), count, lap => new TumbledFeed(lap), hand);

    private static Workload Sessions(string name, int count, params ReadOnlySpan<(string Name, Func<IHandLoop> Make)> hand) =>
        Over(name, Data.InOrder(count, 100_000), count, lap => new SessionedFeed(lap), hand);

    private static Workload Over<TRow, TFeed>(
        string name, TRow[] rows, int count, Func<Lap, TFeed> start, params ReadOnlySpan<(string Name, Func<IHandLoop> Make)> hand)
        where TRow : unmanaged
        where TFeed : struct, IFeed<TRow>
    {
        var loops = Array.ConvertAll(hand.ToArray(), h => (h.Name, Hand(h.Make, rows, count, single: false)));
        var ones = Array.ConvertAll(hand.ToArray(), h => (h.Name, Hand(h.Make, rows, count, single: true)));
        return new(name, count, lap => Drive.InBatches(start(lap), lap, rows, count), lap => Drive.OneByOne(start(lap), lap, rows, count), loops, ones);
    }

    private delegate void HandLoop(Event* rows, int count, ref Checksum result);

    private static Workload Filter(string name, int count, params ReadOnlySpan<(string Name, Func<HandLoop> Make)> hand)
    {
        var rows = Data.InOrder(count, 1000);
        var loops = Array.ConvertAll(hand.ToArray(), h => (h.Name, Filtering(h.Make, rows, count)));
        (string, Func<Lap, Checksum>)[] ones = [("called", Filtering(() => new HandFilterOne().Called, rows, count)), ("inlined", Filtering(() => new HandFilterOne().Inlined, rows, count))];
        return new(
            name, count, lap => Drive.InBatches(new ProjectedFeed(lap), lap, rows, count), lap => Drive.OneByOne(new ProjectedFeed(lap), lap, rows, count), loops, ones);
    }

    private static Func<Lap, Checksum> Filtering(Func<HandLoop> make, Event[] rows, int count) => lap =>
    {
        var loop = make();
        Checksum result = default;
        var start = (Event*)Unsafe.AsPointer(ref rows[0]);
        var approach = Workload.Approach(count);
        for (var i = 0; i < count; i += Drive.Batch)
        {
            if (i == approach)
            {
                lap.Steady();
            }

            loop(start + i, Math.Min(Drive.Batch, count - i), ref result);
            lap.Taken(Drive.Batch);
        }

        return result;
    };

    /// <summary>The rows of both streams look alike in memory, and arrays are pinned.</summary>
    private static Func<Lap, Checksum> Hand<TRow>(Func<IHandLoop> make, TRow[] rows, int count, bool single) where TRow : unmanaged => lap =>
    {
        using var loop = make();
        var start = (Event*)Unsafe.AsPointer(ref rows[0]);
        var approach = Workload.Approach(count);
        for (var i = 0; i < count; i += Drive.Batch)
        {
            if (i == approach)
            {
                lap.Steady();
            }

            var length = Math.Min(Drive.Batch, count - i);
            if (single)
            {
                loop.Each(start + i, length);
            }
            else
            {
                loop.Push(start + i, length);
            }

            lap.Taken(Drive.Batch);
        }

        return loop.Finish();
    };
}
