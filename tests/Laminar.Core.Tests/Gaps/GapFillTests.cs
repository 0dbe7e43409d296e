using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Gaps;

/// <summary>
/// The operator of GAP_FILL alone: rows of many keys that come and go, in batches and steps of time of any size, with rows that fail and over restores. Each key's rows are those that its
/// rows as a whole ask for, each one comes when it can be known, and nothing is kept of a key when no gap can begin with its last row.
/// </summary>
public sealed class GapFillTests
{
    [Fact]
    public void What_is_carried_on_where_rows_fail_and_are_left_out() => Run<Carried>();

    [Fact]
    public void What_is_interpolated() => Run<Interpolated>();

    [Fact]
    public void What_is_carried_on_before_the_gap_ends() => Run<CarriedUntilWatermark>();

    [Fact]
    public void What_is_interpolated_or_has_no_end() => Run<InterpolatedUntilWatermark>();

    [Fact]
    public void A_row_that_fails_is_named_and_ends_no_gap()
    {
        var made = new List<Filled>();
        using var query = new FillingQuery<Carried>(rows => made.AddRange(rows.ToArray()), null, TableLimits.Default);
        query.Push([new(3, 1, 5)]);
        Assert.Equal(1, Assert.Throws<BadRowException>(() => query.Push([new(12, 2, 6), new(23, 1, Filling<Carried>.Bad), new(33, 1, 7)])).Index);
        query.Push([new(43, 1, 8)]);
        Assert.Equal([3L, 13, 23, 33, 43], made.Select(x => x.Time));
        Assert.Equal([5L, 5, 5, 5, 8], made.Select(x => x.Value));
    }

    [Fact]
    public void Nothing_is_allocated_once_keys_are_known()
    {
        Steady<Carried>();
        Steady<Interpolated>();
        Steady<CarriedUntilWatermark>();
        Steady<InterpolatedUntilWatermark>();
    }

    private static void Run<TGaps>() where TGaps : struct, IGaps => Seeds.Each(8, seed => Run<TGaps>(new Random(seed)));

    private static void Run<TGaps>(Random random) where TGaps : struct, IGaps
    {
        var made = new List<Filled>();
        var model = new Dictionary<long, List<Row>>();
        var limits = new TableLimits { ShrinkFrom = 16, CompactFrom = 1024, FlatInPlace = 64, EntriesAStep = 7 };
        RowsHandler<Filled> sink = rows =>
        {
            foreach (ref readonly var row in rows)
            {
                // A text lives as long as the call.
                made.Add(row with { Text = row.Text == Text<TGaps>(row.Value) ? Text<TGaps>(row.Value) : Utf8.Of("another") });
            }
        };
        var query = new FillingQuery<TGaps>(sink, new QueryOptions { BadRows = BadRows.Skip }, limits);
        var (time, now, keys, bad) = (-400L, long.MinValue, 300, 0L);
        for (var batch = 0; batch < 60; batch++)
        {
            var rows = new Row[random.Next(4) == 0 ? 1 : random.Next(250)];
            keys = random.Next(8) == 0 ? random.Next(1, 300) : keys;
            foreach (ref var row in rows.AsSpan())
            {
                time += random.Next(20) == 0 ? random.Next(60) : random.Next(2);
                var value = random.Next(30) == 0 ? Filling<TGaps>.Bad + random.Next(2) : random.Next(-20, 20);
                row = new(time, random.Next(keys), value, Text: Text<TGaps>(value));
                if (TGaps.IsCareful && value >= Filling<TGaps>.Bad)
                {
                    bad += value == Filling<TGaps>.Bad ? 1 : 0;
                    continue;
                }

                now = time;
                if (!model.TryGetValue(row.Key, out var own))
                {
                    model.Add(row.Key, own = []);
                }

                own.Add(row);
            }

            query.Push(rows);
            if (random.Next(4) == 0)
            {
                time += random.Next(30);
                now = long.Max(now, time);
                query.AdvanceWatermark(new Timestamp(time));
                Assert.Equal(model.Count(x => x.Value[^1].Time + Filling<TGaps>.MaxGap >= time), query.Counters.Groups);
            }

            if (random.Next(10) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { BadRows = BadRows.Skip, RestoreFrom = saved }, limits);
            }
        }

        query.Complete();
        foreach (var (key, rows) in model)
        {
            Assert.Equal(GapModel.Of<TGaps>(rows, now), made.Where(x => x.Key == key));
        }

        Assert.Equal(model.Sum(x => GapModel.Of<TGaps>(x.Value, now).Count()), made.Count);
        Assert.Equal(bad, query.Counters.RowsBad);
        if (TGaps.UntilWatermark && !TGaps.Interpolates)
        {
            Assert.Equal(made.Select(x => x.Time).Order(), made.Select(x => x.Time));
        }

        query.Dispose();
    }

    private static Utf8 Text<TGaps>(long value) where TGaps : struct, IGaps => TGaps.IsCareful ? Words.Of(value + 20) : default;

    private static void Steady<TGaps>() where TGaps : struct, IGaps
    {
        var context = new QueryContext(null, null);
        var operation = new GapFill<Row, LongKey, Filled, Filled, Filling<TGaps>, SinkStage<Filled, Dropping>>(context, new(context, default));
        var rows = new Row[400];
        var (now, before) = (0L, 0L);
        for (var turn = 0; turn < 400; turn++)
        {
            before = turn == 200 ? GC.GetAllocatedBytesForCurrentThread() : before;
            for (var i = 0; i < rows.Length; i++)
            {
                now += i % 3 == 0 ? 1 : 0;
                rows[i] = new(now, i % 40, i);
            }

            operation.Push(rows);
            operation.Advance(now);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        operation.Free();
    }

    private readonly struct Dropping : ISink<Filled>
    {
        public void OnRows(ReadOnlySpan<Filled> rows)
        {
        }
    }
}
