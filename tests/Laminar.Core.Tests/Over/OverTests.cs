using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Over;

/// <summary>
/// Rows that come out at once, in every layout of the table, in batches and one by one, with rows that are late, that fail, and over restores: each comes out with what was before it.
/// </summary>
public sealed class OverTests
{
    [Fact]
    public void The_value_before() => Run<Before, PreviousRow<long>>();

    [Fact]
    public void The_value_before_where_rows_fail_and_are_left_out() => Run<CarefulBefore, PreviousRow<long>>();

    [Fact]
    public void A_sum_of_the_last_rows() => Run<SumOfThree, NativeRing<long>>();

    [Fact]
    public void A_sum_of_the_last_rows_where_rows_fail_and_are_left_out() => Run<CarefulSumOfThree, NativeRing<long>>();

    [Fact]
    public void A_key_that_is_zero_is_a_partition_when_it_has_come()
    {
        using var query = new SteppingQuery<Before, PreviousRow<long>>(_ => { }, null, TableLimits.Default);
        query.Push([new(1, 5, 1)]);
        Assert.Equal(1, query.Counters.Groups);
        query.Push([new(2, 0, 1)]);
        Assert.Equal(2, query.Counters.Groups);
    }

    [Fact]
    public void A_result_that_fails_names_its_row_and_later_rows_see_it()
    {
        foreach (var isBatch in new[] { true, false })
        {
            var results = new List<Step>();
            using var query = new SteppingQuery<Before, PreviousRow<long>>(rows => results.AddRange(rows.ToArray()), null, TableLimits.Default);
            query.Push([new(1, 5, 1), new(1, 6, 1)]);
            var bad = Assert.Throws<BadRowException>(() =>
            {
                if (isBatch)
                {
                    query.Push([new(2, 6, 2), new(3, 5, Stepping<Before, PreviousRow<long>>.BadFilter + 1), new(4, 5, 3)]);
                }
                else
                {
                    query.Push([new(3, 5, Stepping<Before, PreviousRow<long>>.BadFilter + 1)]);
                }
            });
            Assert.Equal(isBatch ? 1 : 0, bad.Index);
            query.Push([new(5, 5, 4)]);
            Assert.Equal(new Step(5, 5, 4, 701), results[^1]);
        }
    }

    private static void Run<TFrame, TRing>() where TFrame : struct, IFrame where TRing : struct, IRing<long>
    {
        Seeds.Each(10, seed => Run<TFrame, TRing>(new Random(seed)));
    }

    private static void Run<TFrame, TRing>(Random random) where TFrame : struct, IFrame where TRing : struct, IRing<long>
    {
        var actual = new List<Step>();
        var expected = new List<Step>();
        var late = 0;
        var past = new Dictionary<long, List<long>>();
        var limits = new TableLimits { FlatInPlace = random.Next(2) == 0 ? 16 : 8 * 1024, EntriesAStep = 7 };
        RowsHandler<Step> sink = rows => actual.AddRange(rows.ToArray());
        var options = new QueryOptions { BadRows = BadRows.Skip };
        var query = new SteppingQuery<TFrame, TRing>(sink, options, limits);
        var time = 0L;
        for (var batch = 0; batch < 60; batch++)
        {
            var rows = new Row[random.Next(3) == 0 ? 1 : random.Next(1200)];
            foreach (ref var row in rows.AsSpan())
            {
                // Before the first row nothing is late.
                var isLate = time > 0 && random.Next(40) == 0;
                time += isLate ? 0 : random.Next(3);
                row = new(isLate ? time - random.Next(5) : time, random.Next(4) == 0 ? 0 : random.Next(300), random.Next(-20, 703));
                Expect<TFrame>(in row, time, past, expected, ref late);
            }

            query.Push(rows);
            Assert.Equal(expected, actual);
            expected.Clear();
            actual.Clear();
            if (random.Next(10) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { BadRows = BadRows.Skip, RestoreFrom = saved }, limits);
            }
        }

        Assert.Equal(late, query.Counters.RowsLate);
        Assert.Equal(past.Count, query.Counters.Groups);
        query.Dispose();
    }

    private static void Expect<TFrame>(in Row row, long time, Dictionary<long, List<long>> past, List<Step> expected, ref int late) where TFrame : struct, IFrame
    {
        const long bad = Stepping<TFrame, PreviousRow<long>>.BadFilter;
        if (TFrame.IsCareful && (row.Value == bad || row.Value < 0))
        {
            return;
        }

        if (row.Time < time)
        {
            late++;
            return;
        }

        if (!past.TryGetValue(row.Key, out var values))
        {
            past.Add(row.Key, values = []);
        }

        var before = values.Count == 0 ? -1 : values[^1];
        values.Add(row.Value);
        if (row.Value != bad + 1 && (!TFrame.IsCareful || row.Value != bad + 2))
        {
            expected.Add(new(row.Time, row.Key, row.Value, TFrame.Summed == 0 ? before : values.TakeLast(TFrame.Summed + 1).Sum()));
        }
    }
}
