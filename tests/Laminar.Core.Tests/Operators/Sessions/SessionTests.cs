using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Operators;
using Laminar.Tables;
using Xunit;

namespace Laminar.Core.Tests.Operators;

/// <summary>Sessions against the model: random rows, disorder, silences, watermarks, batches and restarts.</summary>
public sealed class SessionTests
{
    private static readonly TableLimits s_small = new() { AheadFrom = 20, EntriesAStep = 7, ShrinkFrom = 16, CompactFrom = 500 };

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void In_order(int seed) => All<Sessions>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Out_of_order(int seed) => All<SessionsDelay>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Many_at_once(int seed) => All<SessionsLongDelay>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void Long_gaps(int seed) => All<SessionsLongGap>(seed);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void With_lateness(int seed) => All<SessionsLateness>(seed);

    [Fact]
    public void A_row_exactly_the_gap_after_the_last_belongs_to_the_session()
    {
        Assert.Equal([new(0, 30, "1", 3, "3")], Run(new Row(0, 1, 1), new Row(10, 1, 1), new Row(20, 1, 1)));
        Assert.Equal([new(0, 20, "1", 3, "3")], Run(new Row(0, 1, 1), new Row(10, 2, 1), new Row(10, 1, 1), new Row(0, 1, 1)).Where(r => r.Key == "1"));
        Assert.Equal([new(0, 10, "1", 1, "1"), new(11, 21, "1", 1, "1")], Run(new Row(0, 1, 1), new Row(11, 1, 1)));
    }

    [Fact]
    public void Rows_come_in_the_order_of_ends_whatever_the_batches()
    {
        var stream = new RandomRows(new Random(5), 40);
        var rows = Enumerable.Range(0, 30).SelectMany(_ => stream.Next(100)).ToArray();
        var expected = Batches(rows, 1);
        Assert.Equal(expected, Batches(rows, 7));
        Assert.Equal(expected, Batches(rows, 1000));
        Assert.Equal(expected.Select(r => r.End).Order(), expected.Select(r => r.End));
    }

    private static List<Result> Batches(Row[] rows, int length)
    {
        var results = new List<Result>();
        using var query = new SessionQuery<LongKey, Sums.State, Spec<SessionsDelay, Sums, LongKey, Sums.State>>(r => results.AddRange(r.ToArray()));
        for (var i = 0; i < rows.Length; i += length)
        {
            query.Push(rows.AsSpan(i, Math.Min(length, rows.Length - i)));
        }

        query.Complete();
        return results;
    }

    private static List<Result> Run(params Row[] rows)
    {
        var results = new List<Result>();
        using var query = new SessionQuery<LongKey, Sums.State, Spec<Sessions, Sums, LongKey, Sums.State>>(r => results.AddRange(r.ToArray()));
        query.Push(rows);
        query.Complete();
        return results;
    }

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
        var model = new SessionModel<TWindow>(row => !TShape.Filters || TShape.Keep(in row), row => TShape.NameOf(in row), rows => TShape.Expected(rows));
        var results = new List<Result>();
        RowsHandler<Result> sink = rows => results.AddRange(rows.ToArray());
        var query = new SessionQuery<TKey, TState, Spec<TWindow, TShape, TKey, TState>>(sink, null, limits);
        var stream = new RandomRows(random, keys);
        for (var step = 0; step < 60; step++)
        {
            if (random.Next(8) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { RestoreFrom = saved }, limits);
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
            Assert.Equal(model.Results.Count, results.Count);
        }

        Assert.Equal(model.Watermark, query.Counters.Watermark?.Nanoseconds);
        Assert.Equal(model.Open, query.Counters.Groups);
        model.Advance(long.MaxValue);
        query.Complete();
        var label = $"{typeof(TWindow).Name} {typeof(TShape).Name} keys {keys} seed {seed}";
        Assert.True(Sorted(model.Results).SequenceEqual(Sorted(results)), Difference(label, model.Results, results));
        Assert.Equal(results.Select(r => r.End).Order(), results.Select(r => r.End));
        Assert.Equal(model.Late, query.Counters.RowsLate);
        Assert.Equal(model.WithinLateness, query.Counters.RowsWithinLateness);
        Assert.True(model.Joined > 0 || TWindow.Delay < 2 * TWindow.Size || keys != 7);
        Assert.Equal(results.Count, query.Counters.RowsOut);
        query.Dispose();
    }

    private static IEnumerable<Result> Sorted(IEnumerable<Result> results) =>
        results.OrderBy(r => r.End).ThenBy(r => r.Start).ThenBy(r => r.Key, StringComparer.Ordinal);

    private static string Difference(string label, List<Result> expected, List<Result> actual)
    {
        var missing = Sorted(expected.Except(actual)).Take(3);
        var extra = Sorted(actual.Except(expected)).Take(3);
        return $"{label}: expected {expected.Count}, got {actual.Count}; missing {string.Join(", ", missing)}; extra {string.Join(", ", extra)}";
    }
}
