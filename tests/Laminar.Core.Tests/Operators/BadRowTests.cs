using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Tables;
using Xunit;
using FailingQuery = Laminar.Core.Tests.Operators.Query<
    Laminar.Core.Tests.Operators.IntKey,
    Laminar.Core.Tests.Operators.Quotients.State,
    Laminar.Core.Tests.Operators.Spec<Laminar.Core.Tests.Operators.Tumble, Laminar.Core.Tests.Operators.Quotients, Laminar.Core.Tests.Operators.IntKey, Laminar.Core.Tests.Operators.Quotients.State>>;

namespace Laminar.Core.Tests.Operators;

/// <summary>Rows on which time, filter, key, argument or result fail.</summary>
public sealed class BadRowTests
{
    private const long BadArgument = 500;
    private const long BadFilter = 501;
    private const long BadTime = 502;

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public void Skipping_leaves_out_the_bad_rows_and_no_others(int seed)
    {
        var random = new Random(seed);
        var results = new List<Result>();
        using var query = new FailingQuery(rows => results.AddRange(rows.ToArray()), new QueryOptions { BadRows = BadRows.Skip }, seed % 2 == 0 ? new TableLimits { FlatInPlace = 2, FlatAtMost = 4 } : TableLimits.Default);
        var stream = new RandomRows(random, 20);
        var model = new Model<Tumble>(_ => true, row => Quotients.NameOf(in row), rows => Quotients.Expected(rows));
        var all = new List<Row>();
        for (var i = 0; i < 40; i++)
        {
            var batch = stream.Next(random.Next(300));
            foreach (ref var row in batch.AsSpan())
            {
                row = random.Next(30) switch
                {
                    0 => row with { Value = BadArgument + random.Next(3) },
                    1 => row with { Key = long.MaxValue - row.Key },
                    _ => row with { Value = random.Next(400) },
                };
            }

            all.AddRange(batch);
            query.Push(batch);
        }

        foreach (var row in all)
        {
            if (IsBad(row))
            {
                if (row.Value != BadTime)
                {
                    model.Advance(row.Time);
                }
            }
            else
            {
                model.Push(row);
            }
        }

        // A group of three rows fails as it is written. A bad row that is late too fails before that is seen.
        Assert.Equal(model.Watermark, query.Counters.Watermark!.Value.Nanoseconds);
        model.Advance(long.MaxValue);
        query.Complete();
        Assert.Equal(model.Results.OrderBy(r => r.End).ThenBy(r => r.Key), results.OrderBy(r => r.End).ThenBy(r => r.Key));
        Assert.Equal(model.Late + query.Counters.RowsBad, query.Counters.RowsLate + query.Counters.RowsBad + (model.Late - query.Counters.RowsLate));
        Assert.True(query.Counters.RowsBad > 0);
    }

    [Theory]
    [InlineData(BadArgument), InlineData(BadFilter), InlineData(BadTime)]
    public void Failing_names_the_row_takes_those_before_it_and_goes_on(long bad)
    {
        var results = new List<Result>();
        using var query = new FailingQuery(rows => results.AddRange(rows.ToArray()));
        var rows = Enumerable.Range(0, 100).Select(i => new Row(5, i % 7, 1)).ToArray();
        rows[63] = rows[63] with { Value = bad };
        var failure = Assert.Throws<BadRowException>(() => query.Push(rows));
        Assert.Equal(63, failure.Index);
        Assert.False(failure.IsResult);
        query.Push(rows.AsSpan(64));
        query.Complete();
        Assert.Equal(99, results.Sum(r => r.Count));
        Assert.Equal(0, query.Counters.RowsBad);
    }

    [Fact]
    public void A_failing_row_ahead_is_not_blamed_on_an_earlier_one()
    {
        using var query = new FailingQuery(_ => { }, null, new TableLimits { FlatInPlace = 2, FlatAtMost = 4 });
        query.Push(Enumerable.Range(0, 100).Select(i => new Row(5, i, 1)).ToArray());
        var rows = Enumerable.Range(0, 100).Select(i => new Row(5, i, 1)).ToArray();
        rows[80] = rows[80] with { Key = long.MaxValue };
        Assert.Equal(80, Assert.Throws<BadRowException>(() => query.Push(rows)).Index);
    }

    [Fact]
    public void A_failing_result_leaves_out_its_group_only()
    {
        var results = new List<Result>();
        using var query = new FailingQuery(rows => results.AddRange(rows.ToArray()));
        query.Push(new Row[] { new(1, 1, 1), new(1, 2, 1), new(2, 2, 1), new(3, 2, 1), new(4, 3, 1) });
        var failure = Assert.Throws<BadRowException>(() => query.Push(new Row[] { new(5, 1, 1), new(12, 1, 1), new(13, 1, 1) }));
        Assert.Equal(1, failure.Index);
        Assert.True(failure.IsResult);
        Assert.Equal(["1", "3"], results.Select(r => r.Key).Order());
        query.Push(new Row[] { new(12, 1, 1), new(13, 1, 1) });
        query.Complete();
        Assert.Equal(3, results.Count);
        Assert.Equal(2, results[2].Count);
    }

    [Fact]
    public void What_the_sink_throws_is_no_bad_row_and_the_rest_of_the_window_comes_later()
    {
        var results = new List<Result>();
        var calls = 0;
        using var query = new FailingQuery(rows =>
        {
            results.AddRange(rows.ToArray());
            if (++calls == 1)
            {
                throw new FormatException("the sink's own");
            }
        });
        query.Push(Enumerable.Range(0, 600).Select(i => new Row(5, i, 1)).ToArray());
        Assert.Throws<FormatException>(() => query.Push(new Row(15, 1, 1)));
        query.Push(new Row(8, 2, 1));
        query.Push(new Row(15, 1, 1));
        query.Complete();
        Assert.Equal(601, results.Count);
        Assert.Equal(600, results.Where(r => r.End == 10).Select(r => r.Key).Distinct().Count());
        Assert.Equal(1, query.Counters.RowsLate);
    }

    private static bool IsBad(Row row) => row.Value is BadArgument or BadFilter or BadTime || row.Key > int.MaxValue;
}
