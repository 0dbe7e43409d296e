using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Operators;

public sealed class FilterProjectTests
{
    [Theory]
    [InlineData(0), InlineData(1), InlineData(50), InlineData(99), InlineData(100)]
    public void Keeps_and_maps_whatever_share_is_kept(int percent)
    {
        var random = new Random(percent);
        var expected = new List<long>();
        var actual = new List<long>();
        var context = new QueryContext(null, null);
        var stage = new FilterProject<Row, long, Doubling, SinkStage<long, DelegateSink<long>>>(context, new(context, new(rows => actual.AddRange(rows.ToArray()))));
        for (var batch = 0; batch < 60; batch++)
        {
            // Runs of one outcome and random ones, so that both bodies take turns.
            var random50 = batch % 7 < 3;
            var rows = new Row[random.Next(1200)];
            for (var i = 0; i < rows.Length; i++)
            {
                var kept = random50 ? random.Next(100) < percent : i * 100 < rows.Length * percent;
                rows[i] = new Row(0, kept ? 1 : 0, random.Next(1000));
            }

            expected.AddRange(rows.Where(r => r.Key == 1).Select(r => r.Value * 2));
            stage.Push(rows);
        }

        Assert.Equal(expected, actual);
        Assert.Equal(expected.Count, context.RowsOut);
    }

    [Theory]
    [InlineData(BadRows.Skip), InlineData(BadRows.Fail)]
    public void Bad_rows_follow_the_policy(BadRows policy)
    {
        var actual = new List<long>();
        var context = new QueryContext(new QueryOptions { BadRows = policy }, null);
        var stage = new FilterProject<Row, long, Dividing, SinkStage<long, DelegateSink<long>>>(context, new(context, new(rows => actual.AddRange(rows.ToArray()))));
        var rows = Enumerable.Range(0, 1000).Select(i => new Row(0, i == 700 || i == 300 ? 0 : 1, i)).ToArray();
        var from = 0;
        var failures = new List<int>();
        while (from < rows.Length)
        {
            try
            {
                stage.Push(rows.AsSpan(from));
                break;
            }
            catch (BadRowException failure)
            {
                failures.Add(from + failure.Index);
                from += failure.Index + 1;
            }
        }

        Assert.Equal(policy == BadRows.Fail ? [300, 700] : [], failures);
        Assert.Equal(policy == BadRows.Skip ? 2 : 0, context.RowsBad);
        Assert.Equal(rows.Where(r => r.Key != 0 && r.Value % 3 != 0).Select(r => r.Value), actual);
    }

    private readonly struct Doubling : IProjection<Row, long>
    {
        public static bool Filters => true;

        public static bool CanFail => false;

        public static bool Keep(in Row row) => row.Key == 1;

        public static void Map(in Row row, out long result) => result = row.Value * 2;
    }

    private readonly struct Dividing : IProjection<Row, long>
    {
        public static bool Filters => true;

        public static bool CanFail => true;

        public static bool Keep(in Row row) => row.Value % 3 != 0 || row.Key == 0;

        public static void Map(in Row row, out long result) => result = row.Value / row.Key;
    }
}
