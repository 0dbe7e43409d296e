using System;
using System.Collections.Generic;
using System.IO;
using Laminar.Core.Tests.Operators;
using Xunit;
using SumQuery = Laminar.Core.Tests.Operators.Query<
    Laminar.Core.Tests.Operators.LongKey,
    Laminar.Core.Tests.Operators.Sums.State,
    Laminar.Core.Tests.Operators.Spec<Laminar.Core.Tests.Operators.Tumble, Laminar.Core.Tests.Operators.Sums, Laminar.Core.Tests.Operators.LongKey, Laminar.Core.Tests.Operators.Sums.State>>;

namespace Laminar.Core.Tests.Query;

public sealed class StreamQueryTests
{
    [Fact]
    public void A_disposed_query_says_so_and_keeps_its_counters()
    {
        var query = new SumQuery(_ => { });
        query.Push(new Row(1, 1, 1));
        query.Dispose();
        query.Dispose();
        Assert.Throws<ObjectDisposedException>(() => query.Push(new Row(1, 1, 1)));
        Assert.Throws<ObjectDisposedException>(() => query.Complete());
        Assert.Throws<ObjectDisposedException>(() => query.Save(new MemoryStream()));
        Assert.Equal(1, query.Counters.RowsIn);
        Assert.Equal(1, query.Counters.Groups);
    }

    [Fact]
    public void A_completed_query_takes_no_more()
    {
        using var query = new SumQuery(_ => { });
        query.Complete();
        Assert.Throws<InvalidOperationException>(() => query.Push(new Row(1, 1, 1)));
        Assert.Throws<InvalidOperationException>(() => query.Complete());
    }

    [Fact]
    public void The_sink_may_not_push_or_dispose()
    {
        SumQuery? query = null;
        var refusals = new List<Exception>();
        using (query = new SumQuery(_ =>
        {
            refusals.Add(Assert.Throws<InvalidOperationException>(() => query!.Push(new Row(50, 1, 1))));
            refusals.Add(Assert.Throws<InvalidOperationException>(() => query!.Dispose()));
        }))
        {
            query.Push(new Row(1, 1, 1));
            query.Push(new Row(11, 1, 1));
        }

        Assert.Equal(2, refusals.Count);
        Assert.Equal(2, query.Counters.RowsIn);
    }

    [Fact]
    public void A_watermark_closes_windows_and_never_goes_back()
    {
        var results = new List<Result>();
        using var query = new SumQuery(rows => results.AddRange(rows.ToArray()));
        Assert.Null(query.Counters.Watermark);
        query.Push(new Row(1, 1, 1));
        query.AdvanceWatermark(new Timestamp(10));
        Assert.Single(results);
        query.AdvanceWatermark(new Timestamp(5));
        query.Push(new Row(9, 1, 1));
        Assert.Equal(1, query.Counters.RowsLate);
        Assert.Equal(new Timestamp(10), query.Counters.Watermark);
    }

    [Fact]
    public void Times_at_the_ends_of_time_are_bad_rows()
    {
        using var query = new SumQuery(_ => { }, new QueryOptions { BadRows = BadRows.Skip });
        query.Push(new Row[] { new(long.MinValue, 1, 1), new(long.MaxValue, 1, 1), new(0, 1, 1) });
        query.AdvanceWatermark(Timestamp.MaxValue);
        query.Complete();
        Assert.Equal(2, query.Counters.RowsBad);
        Assert.Equal(1, query.Counters.RowsOut);
    }
}
