using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Operators;
using Laminar.Tables;
using Xunit;

namespace Laminar.Core.Tests.Operators;

/// <summary>Every window kind, table layout and key type against the model: random rows, disorder, silences, watermarks, batches and restarts.</summary>
public sealed class WindowTests
{
    // With these every layout is reached by some hundred keys.
    private static readonly TableLimits s_small = new()
    {
        FlatInPlace = 40, FlatAtMost = 90, AheadFrom = 20, EntriesAStep = 7, ShrinkFrom = 16, CompactFrom = 500,
    };

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Tumbling(int seed) => All<Tumble>(seed);

    [Theory]
    [InlineData(1), InlineData(2)]
    public void Tumbling_with_an_offset(int seed) => All<TumbleOffset>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Tumbling_with_a_delay_in_two_lanes(int seed) => All<TumbleDelay>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Tumbling_with_a_delay_in_eight_lanes(int seed) => All<TumbleLongDelay>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Tumbling_with_a_table_per_pane(int seed) => All<TumbleTables>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Hopping(int seed) => All<Hop>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Hopping_in_slides_that_do_not_divide_the_size(int seed) => All<HopUneven>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Hopping_with_a_delay_in_lanes(int seed) => All<HopDelay>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Hopping_with_a_table_per_pane(int seed) => All<HopTables>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Tumbling_with_lateness_in_lanes(int seed) => All<TumbleLateness>(seed);

    [Theory]
    [InlineData(1), InlineData(2)]
    public void Tumbling_with_lateness_in_a_table_per_pane(int seed) => All<TumbleLongLateness>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Hopping_with_lateness(int seed) => All<HopLateness>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Cumulating(int seed) => All<Cumulate>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Cumulating_with_an_offset_and_lateness_in_lanes(int seed) => All<CumulateLateness>(seed);

    [Theory]
    [InlineData(1), InlineData(2)]
    public void Cumulating_with_a_table_per_pane(int seed) => All<CumulateTables>(seed);

    private static void All<TWindow>(int seed) where TWindow : struct, IWindowing
    {
        foreach (var keys in new[] { 1, 7, 300 })
        {
            Run<TWindow, Sums, LongKey, Sums.State>(seed, keys);
            Run<TWindow, Totals, NoKey, Totals.State>(seed, keys);
            Run<TWindow, Extremes, PairKey, Extremes.State>(seed, keys);
            Run<TWindow, Texts, TextKey, Texts.State>(seed, keys);
            Run<TWindow, Strings, StringKey, Strings.State>(seed, keys);
        }
    }

    private static void Run<TWindow, TShape, TKey, TState>(int seed, int keys)
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, IKey<TKey>
        where TState : struct
    {
        var random = new Random(seed + keys);
        var limits = seed % 2 == 0 ? TableLimits.Default : s_small;
        var model = new Model<TWindow>(row => !TShape.Filters || TShape.Keep(in row), row => TShape.NameOf(in row), rows => TShape.Expected(rows));
        var results = new List<Result>();
        RowsHandler<Result> sink = rows => results.AddRange(rows.ToArray());
        var query = new Query<TKey, TState, Spec<TWindow, TShape, TKey, TState>>(sink, null, limits);
        var stream = new RandomRows(random, keys);
        for (var step = 0; step < 60; step++)
        {
            if (random.Next(8) == 0)
            {
                query = Reload<TWindow, TShape, TKey, TState>(query, sink, limits);
            }

            if (random.Next(10) == 0)
            {
                var watermark = stream.Now + random.Next(-20, 40);
                model.Advance(watermark);
                query.AdvanceWatermark(new Timestamp(watermark));
            }

            var batch = stream.Next(random.Next(4) == 0 ? 1 : random.Next(200));
            Array.ForEach(batch, model.Push);
            query.Push(batch);
        }

        Assert.Equal(model.Watermark, query.Counters.Watermark?.Nanoseconds);
        model.Advance(long.MaxValue);
        query.Complete();
        var label = $"{typeof(TWindow).Name} {typeof(TShape).Name} keys {keys} seed {seed}";
        Assert.True(Sorted(model.Results).SequenceEqual(Sorted(results)), Difference(label, model.Results, results));
        Assert.Equal(results.Select(r => r.End).Order(), results.Select(r => r.End));
        Assert.Equal(model.Late, query.Counters.RowsLate);
        Assert.Equal(model.WithinLateness, query.Counters.RowsWithinLateness);
        Assert.Equal(results.Count, query.Counters.RowsOut);
        query.Dispose();
    }

    private static Query<TKey, TState, Spec<TWindow, TShape, TKey, TState>> Reload<TWindow, TShape, TKey, TState>(
        Query<TKey, TState, Spec<TWindow, TShape, TKey, TState>> query, RowsHandler<Result> sink, TableLimits limits)
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, IKey<TKey>
        where TState : struct
    {
        var saved = new MemoryStream();
        query.Save(saved);
        query.Dispose();
        saved.Position = 0;
        return new(sink, new QueryOptions { RestoreFrom = saved }, limits);
    }

    private static IEnumerable<Result> Sorted(IEnumerable<Result> results) => results.OrderBy(r => r.End).ThenBy(r => r.Key, StringComparer.Ordinal);

    private static string Difference(string label, List<Result> expected, List<Result> actual)
    {
        var missing = Sorted(expected.Except(actual)).Take(3);
        var extra = Sorted(actual.Except(expected)).Take(3);
        return $"{label}: expected {expected.Count}, got {actual.Count}; missing {string.Join(", ", missing)}; extra {string.Join(", ", extra)}";
    }
}
