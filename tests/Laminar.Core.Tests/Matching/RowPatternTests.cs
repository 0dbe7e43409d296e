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

namespace Laminar.Core.Tests.Matching;

/// <summary>
/// The operator of MATCH_RECOGNIZE alone, in every layout of the table, in batches and one by one, with rows that are late and that fail, and over restores: each key's matches are those of its
/// rows as a whole.
/// </summary>
public sealed class RowPatternTests
{
    [Fact]
    public void A_row_for_each_match() => Run<Plain>();

    [Fact]
    public void All_rows_of_matches_that_time_ends() => Run<Timed>();

    [Fact]
    public void All_rows_of_matches_that_a_sum_ends_where_rows_conditions_and_results_fail() => Run<Bounded>();

    [Fact]
    public void Nothing_is_allocated_once_keys_are_known()
    {
        Steady<Plain>();
        Steady<Timed>();
        Steady<Bounded>();
    }

    private static void Run<TRising>() where TRising : struct, IRising => Seeds.Each(10, seed => Run<TRising>(new Random(seed)));

    private static void Run<TRising>(Random random) where TRising : struct, IRising
    {
        var made = new List<Risen>();
        var rowsOf = new Dictionary<long, List<Row>>();
        var limits = new TableLimits { FlatInPlace = random.Next(2) == 0 ? 16 : 8 * 1024, EntriesAStep = 7 };
        RowsHandler<Risen> sink = rows => made.AddRange(rows.ToArray());
        var query = new RisingQuery<TRising>(sink, new QueryOptions { BadRows = BadRows.Skip }, limits);
        var (time, late, bad) = (0L, 0L, 0L);
        for (var batch = 0; batch < 60; batch++)
        {
            var rows = new Row[random.Next(3) == 0 ? 1 : random.Next(600)];
            foreach (ref var row in rows.AsSpan())
            {
                // Before the first row nothing is late.
                var isLate = time > 0 && random.Next(40) == 0;
                time += isLate ? 0 : random.Next(2);
                row = new(isLate ? time - 1 - random.Next(5) : time, random.Next(4) == 0 ? 0 : random.Next(60), random.Next(50) == 0 ? 700 + random.Next(3) : random.Next(-20, 60));
                if (TRising.IsCareful && row.Value == Rising<TRising>.BadFilter)
                {
                    bad++;
                }
                else if (isLate)
                {
                    late++;
                }
                else if (!rowsOf.TryAdd(row.Key, [row]))
                {
                    rowsOf[row.Key].Add(row);
                }
            }

            query.Push(rows);
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
        foreach (var (key, rows) in rowsOf)
        {
            Assert.Equal(RisingModel.Of<TRising>(rows, ref bad), made.Where(x => x.Key == key));
        }

        Assert.Equal((late, bad, rowsOf.Count), (query.Counters.RowsLate, query.Counters.RowsBad, query.Counters.Groups));
        query.Dispose();
    }

    private static void Steady<TRising>() where TRising : struct, IRising
    {
        var context = new QueryContext(null, null);
        var patterns = new RowPatterns<Row, LongKey, long, Kept, NativeRing<Kept>, Risen, Rising<TRising>, SinkStage<Risen, Dropping>>(context, new(context, default));
        var rows = new Row[400];
        var (now, before) = (0L, 0L);
        for (var turn = 0; turn < 400; turn++)
        {
            before = turn == 200 ? GC.GetAllocatedBytesForCurrentThread() : before;
            for (var i = 0; i < rows.Length; i++)
            {
                now += i % 3 == 0 ? 1 : 0;
                rows[i] = new(now, i % 40, ((turn * 10) + (i / 40)) % 7);
            }

            patterns.Push(rows);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(context.RowsOut > 10_000);
        patterns.Free();
    }

    private readonly struct Dropping : ISink<Risen>
    {
        public void OnRows(ReadOnlySpan<Risen> rows)
        {
        }
    }
}
