using Xunit;

namespace Laminar.Compiler.Tests.Binding;

public sealed class GroupingTests
{
    [Fact]
    public void Items_are_moved_over_the_groups_row()
    {
        Assert.Equal(
            """
            Project Symbol + 1 AS k, sum1 / CAST(countall2 AS DOUBLE) AS m, CASE WHEN max3 > 2E0 THEN 'high' ELSE Venue END AS level, countall2 AS n
              Filter countall2 > 5 AND Venue IS NOT NULL
                WindowAggregate TUMBLE(INTERVAL '1' MINUTE) on Ts by Symbol, Venue: SUM(Price) AS sum1, COUNT(*) AS countall2, MAX(Price) FILTER (WHERE Quantity > 0) AS max3
                  Filter Price > 0E0
                    Scan Trade
            """,
            Sql.Plan("""
                SELECT Symbol + 1 AS k, SUM(Price) / COUNT(*) AS m, CASE WHEN MAX(Price) FILTER (WHERE Quantity > 0) > 2 THEN 'high' ELSE Venue END AS level, COUNT(*) AS n
                FROM Trade WHERE Price > 0
                GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE), Venue
                HAVING n > 5 AND Venue IS NOT NULL
                """));
    }

    [Theory]
    [InlineData("SELECT Symbol % 10 AS g, COUNT(*) AS n FROM Trade GROUP BY g, TUMBLE(INTERVAL '1' SECOND)", "Symbol % 10")]
    [InlineData("SELECT Symbol % 10 AS g, COUNT(*) AS n FROM Trade GROUP BY 1, TUMBLE(INTERVAL '1' SECOND)", "Symbol % 10")]
    [InlineData("SELECT Symbol % 10 AS g, COUNT(*) AS n FROM Trade GROUP BY Symbol % 10, TUMBLE(INTERVAL '1' SECOND)", "Symbol % 10")]
    [InlineData("SELECT (Symbol % 10) + 1 AS g FROM Trade GROUP BY Symbol % 10, Symbol % 10, TUMBLE(INTERVAL '1' SECOND)", "Symbol % 10")]
    [InlineData("SELECT Price + 1 AS Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, Price, TUMBLE(INTERVAL '1' SECOND)", "Symbol, Price")]
    public void Keys_by_alias_ordinal_and_expression(string sql, string keys) => Assert.Contains(" on Ts by " + keys, Sql.Plan(sql));

    [Theory]
    [InlineData("TUMBLE(Ts, INTERVAL '1' MINUTE)", "TUMBLE(INTERVAL '1' MINUTE) on Ts")]
    [InlineData("TUMBLE(INTERVAL '90' SECOND)", "TUMBLE(INTERVAL '90' SECOND) on Ts")]
    [InlineData("TUMBLE(INTERVAL '1' HOUR, INTERVAL '15' MINUTE)", "TUMBLE(INTERVAL '1' HOUR, INTERVAL '15' MINUTE) on Ts")]
    [InlineData("TUMBLE(Ts, INTERVAL '1' HOUR, INTERVAL '75' MINUTE)", "TUMBLE(INTERVAL '1' HOUR, INTERVAL '15' MINUTE) on Ts")]
    [InlineData("TUMBLE(Ts, INTERVAL '1' HOUR, INTERVAL '-15' MINUTE)", "TUMBLE(INTERVAL '1' HOUR, INTERVAL '45' MINUTE) on Ts")]
    [InlineData("TUMBLE(Ts, INTERVAL '1' MINUTE + INTERVAL '1' SECOND)", "TUMBLE(INTERVAL '61' SECOND) on Ts")]
    [InlineData("HOP(Ts, INTERVAL '1' SECOND, INTERVAL '10' SECOND)", "HOP(INTERVAL '1' SECOND, INTERVAL '10' SECOND) on Ts")]
    [InlineData("SLIDE(INTERVAL '1' SECOND, INTERVAL '10' SECOND, INTERVAL '2500' MILLISECOND)", "HOP(INTERVAL '1' SECOND, INTERVAL '10' SECOND, INTERVAL '500' MILLISECOND) on Ts")]
    [InlineData("TUMBLE(Ts, INTERVAL '1 minute')", "TUMBLE(INTERVAL '1' MINUTE) on Ts")]
    [InlineData("TUMBLE(Ts, INTERVAL '0.0000001' SECOND)", "TUMBLE(INTERVAL '0.0000001' SECOND) on Ts")]
    public void Windows(string window, string plan) => Assert.Contains("WindowAggregate " + plan + ": COUNT(*)", Sql.Plan("SELECT COUNT(*) AS n FROM Trade GROUP BY " + window));

    [Theory]
    [InlineData("window_start", "window_start")]
    [InlineData("w.start", "window_start")]
    [InlineData("W.Window_End", "window_end")]
    [InlineData("w.time", "WINDOW_TIME(window_end)")]
    [InlineData("window_time", "WINDOW_TIME(window_end)")]
    [InlineData("TUMBLE_END(Ts, INTERVAL '1' SECOND)", "window_end")]
    [InlineData("TUMBLE_START()", "window_start")]
    [InlineData("TUMBLE_ROWTIME(INTERVAL '1' SECOND)", "WINDOW_TIME(window_end)")]
    [InlineData("window_end - window_start", "window_end - window_start")]
    public void Fields_of_a_window(string item, string plan) =>
        Assert.StartsWith("Project " + plan + " AS x\n", Sql.Plan("SELECT " + item + " AS x FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND) AS w") + "\n");

    [Fact]
    public void A_window_needs_no_aggregate() =>
        Assert.Equal("Project Symbol\n  WindowAggregate TUMBLE(INTERVAL '1' SECOND) on Ts by Symbol\n    Scan Trade", Sql.Plan("SELECT Symbol FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND)"));

    [Fact]
    public void A_window_over_a_window_may_group_by_the_lower_ones_bounds()
    {
        const string Inner = "(SELECT Symbol, window_start, window_end, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND))";
        Assert.Equal("window_start TIMESTAMP, m BIGINT", Sql.Shape("SELECT window_start, MAX(n) AS m FROM " + Inner + " GROUP BY TUMBLE(window_end, INTERVAL '1' MINUTE)"));
        Assert.Contains("by window_start", Sql.Plan("SELECT window_start, MAX(n) AS m FROM " + Inner + " GROUP BY window_start, TUMBLE(window_end, INTERVAL '1' MINUTE)"));
        Assert.Contains("TUMBLE(INTERVAL '1' MINUTE) on window_end", Sql.Plan("SELECT MAX(n) AS m FROM (SELECT window_end, n FROM " + Inner + ") GROUP BY TUMBLE(INTERVAL '1' MINUTE)"));
    }

    [Theory]
    [InlineData("SUM(I32)", "BIGINT")]
    [InlineData("SUM(U32)", "BIGINT")]
    [InlineData("SUM(U64)", "DECIMAL")]
    [InlineData("SUM(NF32)", "DOUBLE NULL")]
    [InlineData("SUM(Dec)", "DECIMAL")]
    [InlineData("SUM(Span)", "INTERVAL")]
    [InlineData("AVG(I8)", "DOUBLE")]
    [InlineData("AVG(Dec)", "DECIMAL")]
    [InlineData("AVG(Span)", "INTERVAL")]
    [InlineData("AVG(U64)", "DOUBLE")]
    [InlineData("MIN(Str)", "TEXT")]
    [InlineData("MAX(NDay)", "DATE NULL")]
    [InlineData("MAX(I32) FILTER (WHERE Bool)", "INTEGER NULL")]
    [InlineData("COUNT(NI32)", "BIGINT")]
    [InlineData("COUNT(*) FILTER (WHERE NBool)", "BIGINT")]
    [InlineData("FIRST_VALUE(Bool)", "BOOLEAN")]
    [InlineData("LAST_VALUE(NI32)", "INTEGER NULL")]
    [InlineData("SUM(NULL)", "BIGINT NULL")]
    public void Types_of_aggregates(string call, string type) =>
        Assert.Equal("x " + type, Sql.Shape("SELECT " + call + " AS x FROM Everything GROUP BY TUMBLE(INTERVAL '1' SECOND)"));
}
