using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Operators;

/// <summary>Every strategy against the model: random rows of random partitions, silences, batches, ticks, times far ahead, restarts.</summary>
public sealed class WatermarkTests
{
    private const long FarFuture = 500;

    [Fact]
    public void In_order() => Many<InOrder>();

    [Fact]
    public void Bounded_disorder() => Many<Bounded>();

    [Fact]
    public void Punctuated_rows() => Many<Punctuated>();

    [Fact]
    public void Periodic_by_the_clock() => Many<Periodic>();

    [Fact]
    public void From_the_source_only() => Many<FromSource>();

    [Fact]
    public void Declared_partitions() => Many<BoundedPartitions>();

    [Fact]
    public void Declared_partitions_taken_over_periodically() => Many<PeriodicPartitions>();

    [Fact]
    public void A_partition_a_key() => Many<BoundedKeys>();

    [Fact]
    public void A_partition_a_key_with_punctuation() => Many<PunctuatedKeys>();

    [Fact]
    public void A_partition_that_begins_behind_has_rows_that_are_late_by_the_watermark_and_not_by_its_own()
    {
        var (log, told) = (new List<Seen>(), new[] { long.MinValue });
        using var query = new WatchedQuery<BoundedKeys, Recorder>(Options(new ManualClock { Nanoseconds = 1_000 }, null), _ => new Recorder(log, told));
        query.Push([new Row(1000, 0, 1), new Row(1004, 0, 2), new Row(1000, 1, 3), new Row(982, 1, 4)]);
        Assert.Equal(new Seen(4, 98, Below: true), log[^1]);
    }

    private static void Many<TStrategy>() where TStrategy : struct, IStrategy => Seeds.Each(60, Run<TStrategy>);

    private static void Run<TStrategy>(int seed) where TStrategy : struct, IStrategy
    {
        var random = new Random(seed);
        var clock = new ManualClock { Nanoseconds = 1_000_000 };
        var model = new WatermarkModel<TStrategy>(FarFuture);
        var log = new List<Seen>();
        var told = new[] { long.MinValue };
        var options = Options(clock, null);
        var query = new WatchedQuery<TStrategy, Recorder>(options, _ => new Recorder(log, told));
        var stream = new PartitionRows(random, TStrategy.Partitions == 0 ? random.Next(1, 9) : TStrategy.Partitions);
        var ticks = TStrategy.Partitions != 1 || TStrategy.Kind == WatermarkKind.Periodic;
        for (var step = 0; step < 50; step++)
        {
            clock.Nanoseconds += random.Next(4) switch { 0 => 0, 1 => 100 * random.Next(40), _ => 100 * random.Next(5) };
            switch (random.Next(10))
            {
                case 0:
                    query = Restart(query, clock, log, told);
                    break;
                case 1:
                    query.Tick();
                    Tick();
                    break;
                case 2 when random.Next(3) == 0:
                    var by = stream.Now + random.Next(-50, 30);
                    query.AdvanceWatermark(new Timestamp(by));
                    model.Advance(by);
                    break;
                default:
                    var partition = random.Next(Math.Max(TStrategy.Partitions, 1));
                    var rows = stream.Next(random.Next(3) == 0 ? 1 : random.Next(30), clock.Nanoseconds);
                    query.Push(rows, partition);
                    Tick();
                    if (rows.Length > 0 && TStrategy.Partitions > 0)
                    {
                        model.Touch(partition, clock.Nanoseconds);
                    }

                    Array.ForEach(rows, row => model.Push(row, TStrategy.Partitions == 0 ? row.Key : partition, clock.Nanoseconds));
                    break;
            }

            Assert.True(model.Log.SequenceEqual(log), Difference(seed, step, model.Log, log));
            Assert.True((model.Watermark == long.MinValue ? null : model.Watermark) == query.Counters.Watermark?.Nanoseconds,
                $"seed {seed} step {step}: watermark {query.Counters.Watermark?.Nanoseconds}, expected {model.Watermark}");
            Assert.Equal(Recorder.StepOf(model.Watermark), Recorder.StepOf(told[0]));
        }

        Assert.Equal(model.Far, query.Counters.RowsFarFuture);
        query.Dispose();

        void Tick()
        {
            if (ticks)
            {
                model.Tick(clock.Nanoseconds);
            }
        }
    }

    private static WatchedQuery<TStrategy, Recorder> Restart<TStrategy>(WatchedQuery<TStrategy, Recorder> query, ManualClock clock, List<Seen> log, long[] told)
        where TStrategy : struct, IStrategy
    {
        var saved = new MemoryStream();
        query.Save(saved);
        query.Dispose();
        saved.Position = 0;
        return new(Options(clock, saved), _ => new Recorder(log, told));
    }

    private static QueryOptions Options(ManualClock clock, Stream? from) =>
        new() { Time = clock, FarFuture = TimeSpan.FromTicks(FarFuture / 100), RestoreFrom = from, BadRows = BadRows.Skip };

    private static string Difference(int seed, int step, List<Seen> expected, List<Seen> actual)
    {
        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"seed {seed} step {step} row {at}: expected {expected.ElementAtOrDefault(at)}, got {actual.ElementAtOrDefault(at)}";
    }
}
