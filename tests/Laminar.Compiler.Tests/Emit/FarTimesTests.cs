using System;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Rows centuries apart: the difference of their times does not fit where a time does. The later one lies far past the clock, so that it does not move the watermark.</summary>
public sealed class FarTimesTests
{
    private static readonly DateTime Early = new(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Late = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("ON WINDOW CLOSE", "1700 1", "2200 1")]
    [InlineData("CHANGES", "+I 2200 1", "+I 1700 1")]
    public void Sessions_are_two_where_the_later_row_comes_first(string emit, params string[] expected) =>
        Assert.Equal(expected, RunningQuery.Run(Sessions(emit), Row(Late), Row(Early)));

    [Theory]
    [InlineData("ON WINDOW CLOSE", "1700 1", "2200 1")]
    [InlineData("CHANGES", "+I 1700 1", "+I 2200 1")]
    public void Sessions_are_two_where_the_earlier_row_comes_first(string emit, params string[] expected) =>
        Assert.Equal(expected, RunningQuery.Run(Sessions(emit), Row(Early), Row(Late)));

    [Fact]
    public void A_frame_of_an_hour_does_not_reach_back_for_centuries()
    {
        const string sql = "SELECT SUM(Quantity) OVER (ORDER BY Ts RANGE BETWEEN INTERVAL '1' HOUR PRECEDING AND CURRENT ROW) AS s FROM Trade";
        Assert.Equal(["1", "1"], RunningQuery.Run(sql, Row(Early), Row(Late)));
    }

    [Fact]
    public void A_gap_of_centuries_is_longer_than_the_longest_that_is_filled()
    {
        const string sql = "SELECT EXTRACT(YEAR FROM Ts) AS y FROM TABLE(GAP_FILL(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' DAY, MAX GAP INTERVAL '7' DAY))";
        Assert.Equal(["1700", "2200"], RunningQuery.Run(sql, Row(Early), Row(Late)));
    }

    /// <summary>The clock has gone on when a row comes that lies too far past it all the same: the rows after it may be later than any was allowed to be before.</summary>
    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR)", "4", "1")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '1' HOUR, INTERVAL '2' HOUR)", "4", "4", "1", "1")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY SESSION(Ts, INTERVAL '1' HOUR)", "4", "1")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR) EMIT ON WATERMARK", "4", "1")]
    [InlineData("SELECT ROW_NUMBER() OVER (ORDER BY Ts) AS n FROM Trade", "1", "2", "3", "4", "5")]
    public void Rows_after_one_too_far_past_a_clock_that_has_gone_on_are_taken(string sql, params string[] expected)
    {
        var noon = new DateTime(2024, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        var clock = new ManualClock(noon);
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(sql), Queries.Declaration), new QueryOptions { Time = clock });
        query.Input.Push([Row(noon), Row(noon.AddMinutes(4))]);
        clock.Now = noon.AddMinutes(10);
        query.Input.Push([Row(noon.AddHours(4)), Row(noon.AddMinutes(9)), Row(noon.AddMinutes(14))]);
        query.Complete();
        Assert.Equal(expected, query.Output.ConvertAll(row => row.Replace("+I ", "", StringComparison.Ordinal)));
        Assert.Equal(1, query.Counters.RowsFarFuture);
    }

    /// <summary>The watermark, moved by hand, has passed the end of its window.</summary>
    [Fact]
    public void A_row_too_far_past_the_clock_that_is_within_the_lateness_counts_as_that()
    {
        var noon = new DateTime(2024, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        const string sql = "SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) ALLOW LATENESS INTERVAL '1' MINUTE";
        using var query = new RunningQuery.Started<Trade>(CSharpEmitter.Emit(Queries.Plan(sql), Queries.Declaration), new QueryOptions { Time = new ManualClock(noon) });
        query.Input.Push([Row(noon)]);
        query.AdvanceWatermark(Timestamp.From(noon.AddSeconds(615)));
        query.Input.Push([Row(noon.AddSeconds(605)), Row(noon.AddSeconds(616))]);
        Assert.Equal((0, 1, 2), (query.Counters.RowsLate, query.Counters.RowsWithinLateness, query.Counters.RowsFarFuture));
    }

    private static string Sessions(string emit) =>
        "SELECT EXTRACT(YEAR FROM window_start) AS y, COUNT(*) AS n FROM Trade GROUP BY SESSION(Ts, INTERVAL '1' MINUTE) EMIT " + emit;

    private static Trade Row(DateTime at) => new(at, 1, 1, 1);
}
