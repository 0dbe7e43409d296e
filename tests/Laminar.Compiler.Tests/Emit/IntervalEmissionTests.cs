using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>EMIT EVERY where the time that it goes by comes a long way.</summary>
public sealed class IntervalEmissionTests
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Groups have no event time, whatever the stream has.</summary>
    [Fact]
    public void Groups_over_groups_come_out_at_intervals_of_the_clock()
    {
        var clock = new ManualClock(Noon);
        using var query = Start("SELECT n, COUNT(*) AS m FROM (SELECT Symbol, COUNT(*) AS n FROM Marked GROUP BY Symbol) AS q GROUP BY n EMIT EVERY INTERVAL '10' SECOND", clock);
        query.InputOf<Marked>().Push([Mark(1), Mark(2)]);
        Assert.Empty(query.Output);
        clock.Now = Noon.AddSeconds(10);
        query.Tick();
        Assert.Single(query.Output);
        query.Complete();
        Assert.Single(query.Output);
    }

    /// <summary>Rows that have waited for each other come out at once, and yet belong to the intervals of their times.</summary>
    [Theory]
    [InlineData("m.Ts <= t.Ts")]
    [InlineData("NEAREST(m.Ts, t.Ts) AND m.Ts <= t.Ts + INTERVAL '1' SECOND")]
    public void Rows_of_an_ASOF_join_are_shown_with_the_interval_of_their_time_however_they_were_pushed(string match)
    {
        var sql = $"SELECT COUNT(*) AS n, t.Symbol FROM Marked AS t ASOF LEFT JOIN Marked AS m MATCH_CONDITION ({match}) ON t.Symbol = m.Symbol GROUP BY t.Symbol EMIT EVERY INTERVAL '10' SECOND";
        Marked[] rows = [Mark(1), Mark(5), Mark(12), Mark(14), Mark(27), Mark(31)];
        var (atOnce, oneByOne) = (Start(sql, new ManualClock(Noon)), Start(sql, new ManualClock(Noon)));
        atOnce.InputOf<Marked>().Push(rows);
        rows.ToList().ForEach(row => oneByOne.InputOf<Marked>().Push(row));
        Assert.Equal(3, atOnce.Output.Count);
        Assert.Equal(oneByOne.Output, atOnce.Output);
    }

    /// <summary>Of two sessions that one row closes, an interval ends before the second does.</summary>
    [Fact]
    public void Sessions_are_shown_with_the_interval_of_their_end_though_they_close_at_once()
    {
        const string Sql = "SELECT COUNT(*) AS n FROM (SELECT Price, COUNT(*) AS k, window_time AS t FROM Marked GROUP BY Price, SESSION(Ts, INTERVAL '15' SECOND)) AS s GROUP BY TUMBLE(t, INTERVAL '1' DAY) EMIT EVERY INTERVAL '10' SECOND";
        using var query = Start(Sql, new ManualClock(Noon));
        query.InputOf<Marked>().Push([Mark(1) with { Price = 1 }, Mark(9) with { Price = 2 }, Mark(120) with { Price = 3 }]);

        // One at 12:00:20, which goes for two at 12:00:30.
        Assert.Equal(3, query.Output.Count);
    }

    private static RunningQuery.Started<Marked> Start(string sql, TimeProvider clock)
    {
        var catalog = new TableCatalog(EquatableArray.Of<CatalogEntry>(TestStreams.Of<Marked>("Ts")), default);
        return new(CSharpEmitter.Emit(Queries.Plan(sql, catalog: catalog), Queries.Declaration), new QueryOptions { Time = clock, FarFuture = null });
    }

    private static Marked Mark(double seconds) => new(Noon.AddSeconds(seconds), "x", 1, 1, false);
}
