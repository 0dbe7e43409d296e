using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Xunit;
using Strategy = Laminar.Compiler.Catalog.WatermarkStrategy;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Emitted queries over streams of every watermark strategy.</summary>
public class WatermarkRunTests
{
    private const long Second = 1_000_000_000;
    private const string Counts = "SELECT COUNT(*) AS n, CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS e FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND)";

    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private delegate void PartitionPush(ReadOnlySpan<Trade> rows, int partition);

    [Fact]
    public void A_punctuated_watermark_is_the_time_of_the_row_that_says_so()
    {
        using var query = Start(Counts, new Strategy(Compiler.Catalog.WatermarkKind.Punctuated, When: 4));
        query.InputOf<Marked>().Push([Mark(1), Mark(25), Mark(3)]);
        Assert.Empty(query.Output);
        query.InputOf<Marked>().Push([Mark(4), Mark(12, true), Mark(5)]);
        Assert.Equal(["3 10"], query.Output);
        Assert.Equal(1, query.Counters.RowsLate);
        query.Complete();
        Assert.Equal(["3 10", "1 20", "1 30"], query.Output);
    }

    [Fact]
    public void A_source_that_says_its_watermark_is_the_only_one_to_move_it()
    {
        using var query = Start(Counts, new Strategy(Compiler.Catalog.WatermarkKind.Source));
        query.InputOf<Marked>().Push([Mark(1), Mark(55), Mark(3)]);
        Assert.Null(query.Counters.Watermark);
        query.AdvanceWatermark(Timestamp.From(Noon.AddSeconds(10)));
        Assert.Equal(["2 10"], query.Output);
        query.InputOf<Marked>().Push([Mark(9), Mark(10)]);
        Assert.Equal(1, query.Counters.RowsLate);
    }

    /// <summary>As it is where the rows' times move the watermark: whether a filter would have dropped it, and how often the stream is read, has no say.</summary>
    [Theory]
    [InlineData("SELECT COUNT(*) AS n, 1 AS e FROM Trade WHERE Quantity > 1 GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND)", new[] { "1 1" })]
    [InlineData("SELECT COUNT(*) AS n, 1 AS e FROM Trade GROUP BY SESSION(Ts, INTERVAL '10' SECOND) UNION ALL SELECT COUNT(*), 2 FROM Trade GROUP BY CUBE (Symbol), TUMBLE(Ts, INTERVAL '10' SECOND)", new[] { "2 1", "2 2", "2 2" })]
    public void A_row_whose_time_cannot_be_read_is_one_bad_row_whoever_says_the_watermark(string sql, string[] output)
    {
        foreach (var kind in new[] { Compiler.Catalog.WatermarkKind.Source, Compiler.Catalog.WatermarkKind.Bounded })
        {
            using var query = Start(sql, new Strategy(kind), badRows: BadRows.Skip);
            query.InputOf<Marked>().Push([Mark(1) with { Quantity = 2 }, new Marked(default, "x", 1, 1, false), Mark(3)]);
            query.Complete();
            Assert.Equal(output, query.Output);
            Assert.Equal(1, query.Counters.RowsBad);
        }
    }

    [Theory]
    [InlineData(3, -1)]
    [InlineData(1, 1)]
    public void A_source_that_says_its_watermark_says_it_for_all_its_partitions(int partitions, int partitionBy)
    {
        using var query = Start(Counts, new Strategy(Compiler.Catalog.WatermarkKind.Source, Partitions: partitions, PartitionBy: partitionBy));
        query.InputOf<Marked>().Push([Mark(1), Mark(12, symbol: "y"), Mark(3)]);
        query.Tick();
        Assert.Empty(query.Output);
        query.AdvanceWatermark(Timestamp.From(Noon.AddSeconds(10)));
        Assert.Equal(["2 10"], query.Output);
    }

    [Fact]
    public void A_periodic_watermark_is_taken_over_by_the_clock()
    {
        var clock = new ManualClock(Noon);
        using var query = Start(Counts, new Strategy(Compiler.Catalog.WatermarkKind.Periodic, Delay: Second, Interval: 2 * Second), clock);
        query.InputOf<Marked>().Push([Mark(1), Mark(25), Mark(3)]);
        clock.Now = Noon.AddSeconds(1.9);
        query.Tick();
        Assert.Empty(query.Output);
        clock.Now = Noon.AddSeconds(2);
        query.Tick();
        Assert.Equal(["2 10"], query.Output);
        Assert.Equal(Noon.AddSeconds(24), query.Counters.Watermark?.ToDateTime());
    }

    [Fact]
    public void The_slowest_partition_counts_until_it_has_been_silent_for_too_long()
    {
        var clock = new ManualClock(Noon);
        var catalog = new TableCatalog(EquatableArray.Of<CatalogEntry>(TestStreams.Of<Trade>("Ts") with { Watermark = new Strategy(Partitions: 2) }), default);
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(Counts, catalog: catalog), Queries.Declaration), new QueryOptions { Time = clock });
        var push = query.DelegateOf<PartitionPush>("Push");
        push([At(1), At(30)], 0);
        push([At(2)], 1);
        Assert.Empty(query.Output);
        push([At(11)], 1);
        Assert.Equal(["2 10"], query.Output);
        clock.Now = Noon.AddSeconds(30);
        push([At(31)], 0);
        Assert.Equal(["2 10", "1 20"], query.Output);
        Assert.Equal(Noon.AddSeconds(31), query.Counters.Watermark?.ToDateTime());
        push([At(12), At(31)], 1);
        Assert.Equal(1, query.Counters.RowsLate);
        Assert.Throws<ArgumentOutOfRangeException>(() => push([At(1)], 2));
    }

    [Fact]
    public void A_partition_for_each_value_of_a_column()
    {
        var clock = new ManualClock(Noon);
        using var query = Start(Counts, new Strategy(PartitionBy: 1), clock);
        query.InputOf<Marked>().Push([Mark(1, symbol: "a"), Mark(2, symbol: "a rather long name")]);
        query.InputOf<Marked>().Push([Mark(50, symbol: "a")]);
        query.InputOf<Marked>().Push([Mark(3, symbol: null)]);
        Assert.Empty(query.Output);
        query.InputOf<Marked>().Push([Mark(10, symbol: "a rather long name"), Mark(10, symbol: null)]);
        Assert.Equal(["3 10"], query.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Windows_over_a_union_wait_for_the_slowest_stream(bool unoptimized)
    {
        const string Sql = """
            SELECT COUNT(*) AS n, CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS e
            FROM (SELECT Ts AS t FROM Trade WHERE Quantity > 0 UNION ALL SELECT Placed FROM "Order") GROUP BY TUMBLE(t, INTERVAL '10' SECOND)
            """;
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(Sql, unoptimized), Queries.Declaration));
        query.Input.Push([At(1), At(40), At(36)]);
        Assert.Empty(query.Output);
        query.InputOf<Order>().Push([Placed(5), Placed(10)]);
        Assert.Equal(["2 10"], query.Output);
        query.InputOf<Order>().Push([Placed(3), Placed(50)]);
        Assert.Equal(["2 10", "1 20"], query.Output);
        Assert.Equal(1, query.Counters.RowsLate);
        query.Complete();
        Assert.Equal(["2 10", "1 20", "1 40", "1 50", "1 0"], query.Output);
    }

    [Fact]
    public void A_time_too_far_ahead_counts_in_its_window_and_leads_nothing()
    {
        var clock = new ManualClock(Noon);
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(Counts), Queries.Declaration), new QueryOptions { Time = clock, FarFuture = TimeSpan.FromSeconds(20) });
        query.Input.Push([At(1), At(55), At(21), At(16), At(2)]);
        Assert.Equal(2, query.Counters.RowsFarFuture);
        Assert.Equal(["1 10"], query.Output);
        Assert.Equal(1, query.Counters.RowsLate);
        clock.Now = Noon.AddSeconds(40);
        query.Input.Push([At(56), At(58)]);
        query.Complete();
        Assert.Equal(["1 10", "1 20", "1 30", "3 0"], query.Output);
    }

    [Theory]
    [InlineData("TUMBLE(Ts, INTERVAL '10' SECOND) EMIT CHANGES")]
    [InlineData("SESSION(Ts, INTERVAL '2' SECOND)")]
    [InlineData("CUMULATE(Ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)")]
    [InlineData("HOP(Ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)")]
    public void Times_too_far_ahead_lead_no_kind_of_window(string window)
    {
        var options = new QueryOptions { Time = new ManualClock(Noon), FarFuture = TimeSpan.FromSeconds(20) };
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan("SELECT COUNT(*) AS n FROM Trade GROUP BY " + window), Queries.Declaration), options);
        query.Input.Push([At(1), At(100), At(21), At(19)]);
        Assert.Equal(2, query.Counters.RowsFarFuture);
        Assert.Equal(0, query.Counters.RowsLate);
        query.Input.Push([At(14)]);
        Assert.Equal(0, query.Counters.RowsLate);
        query.Input.Push([At(1)]);
        Assert.Equal(1, query.Counters.RowsLate);
    }

    [Fact]
    public void Rows_that_a_filter_below_grouping_sets_drops_move_the_watermark()
    {
        const string Sql = "SELECT COUNT(*) AS n FROM Trade WHERE Quantity > 0 GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND), ROLLUP (Symbol)";
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(Sql), Queries.Declaration));
        query.Input.Push([At(1), new Trade(Noon.AddSeconds(30), 1, 1, 0), At(2)]);
        Assert.Equal(["1", "1"], query.Output);
        Assert.Equal(1, query.Counters.RowsLate);
    }

    /// <summary>The first batch begins sessions of which their operator did not know when the batch began.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(5 * Second)]
    public void Sessions_over_rows_in_order_close_with_the_batch_that_ends_them(long delay)
    {
        const string Sql = "SELECT COUNT(*) AS n FROM (SELECT LAG(Quantity) OVER (ORDER BY Ts) AS q, Ts AS t FROM Trade) AS x GROUP BY SESSION(t, INTERVAL '1' SECOND)";
        using var query = Start(Sql, new Strategy(Delay: delay));
        query.InputOf<Marked>().Push([Mark(1), Mark(20), Mark(40)]);
        Assert.Equal(["1", "1"], query.Output);
    }

    [Fact]
    public void A_stream_that_runs_ahead_of_its_group_is_paused()
    {
        const string Sql = "SELECT COUNT(*) AS n FROM (SELECT Ts AS t FROM Trade UNION ALL SELECT Ts FROM Marked) GROUP BY TUMBLE(t, INTERVAL '10' SECOND)";
        var strategy = new Strategy(AlignmentGroup: "g", MaxDrift: 20 * Second);
        var catalog = new TableCatalog(
            EquatableArray.Of<CatalogEntry>(TestStreams.Of<Trade>("Ts") with { Watermark = strategy }, TestStreams.Of<Marked>("Ts") with { Watermark = strategy }), default);
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(Sql, catalog: catalog), Queries.Declaration));
        Assert.False(query.IsPaused<Trade>());
        query.Input.Push(At(1));
        Assert.True(query.IsPaused<Trade>());
        query.InputOf<Marked>().Push(Mark(0));
        query.Input.Push(At(20));
        Assert.False(query.IsPaused<Trade>());
        query.Input.Push(At(20.5));
        Assert.True(query.IsPaused<Trade>());
        Assert.False(query.IsPaused<Marked>());
        query.Complete<Marked>();
        Assert.False(query.IsPaused<Trade>());
    }

    [Theory]
    [InlineData("TUMBLE(PROCTIME(), INTERVAL '10' SECOND)", Compiler.Catalog.WatermarkKind.Bounded)]
    [InlineData("TUMBLE(INTERVAL '10' SECOND)", Compiler.Catalog.WatermarkKind.ProcessingTime)]
    public void Windows_by_the_clock_close_when_it_says_so(string window, Compiler.Catalog.WatermarkKind kind)
    {
        var clock = new ManualClock(Noon);
        var stream = TestStreams.Of<Marked>(kind == Compiler.Catalog.WatermarkKind.Bounded ? "Ts" : "none") with { Watermark = new Strategy(kind) };
        var sql = "SELECT COUNT(*) AS n, CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS e FROM (SELECT Ts, Symbol FROM Marked) GROUP BY " + window;
        foreach (var unoptimized in new[] { false, true })
        {
            clock.Now = Noon;
            var plan = Queries.Plan(sql, unoptimized, new TableCatalog(EquatableArray.Of<CatalogEntry>(stream), default));
            using var query = new RunningQuery.Started<Marked>(CSharpEmitter.Emit(plan, Queries.Declaration), new QueryOptions { Time = clock });
            query.InputOf<Marked>().Push([Mark(1), Mark(100)]);
            clock.Now = Noon.AddSeconds(9.9);
            query.InputOf<Marked>().Push(Mark(3));
            query.Tick();
            query.AdvanceWatermark(Timestamp.From(Noon.AddDays(1)));
            Assert.Empty(query.Output);
            clock.Now = Noon.AddSeconds(10);
            query.Tick();
            Assert.Equal(["3 10"], query.Output);
            clock.Now = Noon.AddSeconds(5);
            query.InputOf<Marked>().Push(Mark(3));
            query.Complete();
            Assert.Equal(["3 10", "1 20"], query.Output);
            Assert.Equal(0, query.Counters.RowsLate);
        }
    }

    [Fact]
    public void Groups_that_come_out_at_intervals_go_by_the_clock_where_there_is_no_event_time()
    {
        var clock = new ManualClock(Noon);
        var stream = TestStreams.Of<Marked>("none");
        var plan = Queries.Plan("SELECT Symbol, COUNT(*) AS n FROM Marked GROUP BY Symbol EMIT EVERY INTERVAL '10' SECOND", catalog: new TableCatalog(EquatableArray.Of<CatalogEntry>(stream), default));
        using var query = new RunningQuery.Started<Marked>(CSharpEmitter.Emit(plan, Queries.Declaration), new QueryOptions { Time = clock });
        clock.Now = Noon.AddSeconds(1);
        query.InputOf<Marked>().Push([Mark(1), Mark(2)]);
        clock.Now = Noon.AddSeconds(9);
        query.InputOf<Marked>().Push(Mark(3));
        Assert.Empty(query.Output);
        clock.Now = Noon.AddSeconds(10);
        query.Tick();
        Assert.Single(query.Output);
        query.Tick();
        Assert.Single(query.Output);
    }

    [Fact]
    public void The_clock_in_a_projection_is_one_time_a_batch()
    {
        var clock = new ManualClock(Noon);
        using var query = Start("SELECT NOW() - CURRENT_TIMESTAMP AS d, EXTRACT(MINUTE FROM CURRENT_TIMESTAMP) AS m, Quantity FROM Trade WHERE Ts <= NOW()", Strategy.InOrder, clock);
        query.InputOf<Marked>().Push([Mark(0), Mark(1)]);
        clock.Now = Noon.AddMinutes(3);
        query.InputOf<Marked>().Push(Mark(2));
        Assert.Equal(["00:00:00 0 1", "00:00:00 3 1"], query.Output);
    }

    private static RunningQuery.Started<Marked> Start(string sql, Strategy strategy, TimeProvider? clock = null, BadRows badRows = BadRows.Fail)
    {
        var catalog = new TableCatalog(EquatableArray.Of<CatalogEntry>(TestStreams.Of<Marked>("Ts") with { Watermark = strategy }), default);
        return new(CSharpEmitter.Emit(Queries.Plan(sql.Replace("Trade", nameof(Marked)), catalog: catalog), Queries.Declaration), new QueryOptions { Time = clock ?? TimeProvider.System, BadRows = badRows });
    }

    private static Trade At(double seconds) => new(Noon.AddSeconds(seconds), 1, 1, 1);

    private static Order Placed(double seconds) => new(Noon.AddSeconds(seconds), "a", null, 1);

    private static Marked Mark(double seconds, bool isMark = false, string? symbol = "x") => new(Noon.AddSeconds(seconds), symbol, 1, 1, isMark);
}

/// <summary>A row that may say that no earlier one comes after it.</summary>
public readonly record struct Marked(DateTime Ts, string? Symbol, double Price, long Quantity, bool IsMark);
