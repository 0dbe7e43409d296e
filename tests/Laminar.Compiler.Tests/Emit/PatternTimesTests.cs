using System;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>In what order MATCH_RECOGNIZE sees rows: where a stream may be late they wait for their turn, where it is in order they are taken as they come.</summary>
public sealed class PatternTimesTests
{
    private static readonly DateTime Noon = new(2024, 1, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime FarAway = new(2200, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string Trades = "SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES a.Quantity AS x, b.Quantity AS y PATTERN (a b) {0}) LATE DATA DROP";
    private const string Orders = "SELECT * FROM \"Order\" MATCH_RECOGNIZE (ORDER BY Placed MEASURES a.Total AS x, b.Total AS y PATTERN (a b) {0}) LATE DATA DROP";

    [Theory]
    [InlineData("", "1 2", "3 4")]
    [InlineData("WITHIN INTERVAL '1' SECOND", "1 2", "3 4")]
    [InlineData("WITHIN INTERVAL '500' MILLISECOND")]
    public void Rows_that_are_late_by_less_than_the_delay_are_put_in_order(string within, params string[] expected) =>
        Assert.Equal(expected, RunningQuery.Run(Sql(Trades, within), Trade(1, 2), Trade(0, 1), Trade(3, 4), Trade(2, 3)));

    /// <summary>A row far past the clock does not move the watermark: nobody is late because of it, and its turn comes last.</summary>
    [Theory]
    [InlineData("", "1 3", "4 2")]
    [InlineData("WITHIN INTERVAL '10' SECOND", "1 3")]
    public void A_row_in_the_far_future_waits_for_its_turn(string within, params string[] expected) =>
        Assert.Equal(expected, RunningQuery.Run(Sql(Trades, within), Trade(0, 1), new Trade(FarAway, 1, 1, 2), Trade(2, 3), Trade(3, 4)));

    /// <summary>Over a stream in order nothing waits, but where time is measured: there such a row would end the attempt that it comes into, and begin one that takes rows from before it.</summary>
    [Theory]
    [InlineData("", "1 2", "3 4")]
    [InlineData("WITHIN INTERVAL '10' SECOND", "1 3")]
    public void A_row_in_the_far_future_of_a_stream_in_order_waits_where_time_is_measured(string within, params string[] expected) =>
        Assert.Equal(expected, RunningQuery.Run(Sql(Orders, within), Order(0, 1), new Order(FarAway, "c", null, 2), Order(2, 3), Order(3, 4)));

    [Theory]
    [InlineData("", "1 2", "3 4")]
    [InlineData("WITHIN INTERVAL '1' SECOND", "1 2", "3 4")]
    [InlineData("WITHIN INTERVAL '500' MILLISECOND")]
    public void A_stream_in_order_is_taken_as_it_comes_and_rows_behind_it_are_late(string within, params string[] expected) =>
        Assert.Equal(expected, RunningQuery.Run(Sql(Orders, within), Order(0, 1), Order(1, 2), Order(0, 9), Order(2, 3), Order(3, 4)));

    private static string Sql(string query, string within) => query.Replace("{0}", within, StringComparison.Ordinal);

    private static Trade Trade(int second, long quantity) => new(Noon.AddSeconds(second), 1, 1, quantity);

    private static Order Order(int second, decimal total) => new(Noon.AddSeconds(second), "c", null, total);
}
