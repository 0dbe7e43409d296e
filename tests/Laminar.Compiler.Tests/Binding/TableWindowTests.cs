using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>Flink's table-valued windows.</summary>
public sealed class TableWindowTests
{
    [Theory]
    [InlineData(
        "SELECT window_start, window_end, Symbol, SUM(Price) AS s FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' MINUTES)) WHERE Price > 0 GROUP BY window_start, window_end, Symbol",
        "Project window_start, window_end, Symbol, sum1 AS s\n  WindowAggregate TUMBLE(INTERVAL '10' MINUTE) on Ts by Symbol: SUM(Price) AS sum1\n    Filter Price > 0E0\n      Scan Trade")]
    [InlineData(
        "SELECT t.window_end, COUNT(*) AS n FROM TABLE(HOP(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' SECOND, INTERVAL '10' SECOND)) AS t GROUP BY t.window_start, t.window_end",
        "Project window_end, countall1 AS n\n  WindowAggregate HOP(INTERVAL '1' SECOND, INTERVAL '10' SECOND) on Ts: COUNT(*) AS countall1\n    Scan Trade")]
    public void They_are_the_windows_of_group_by(string sql, string plan) => Assert.Equal(plan, Sql.Plan(sql));

    [Theory]
    [InlineData(
        "SELECT MAX(n) AS m, s, e FROM (SELECT COUNT(*) AS n, window_start AS s, window_end AS e FROM Trade GROUP BY Symbol, HOP(Ts, INTERVAL '2' SECOND, INTERVAL '10' SECOND)) AS x GROUP BY s, e",
        "on window_time: MAX(n) AS max1", "TUMBLE(INTERVAL '2' SECOND)")]
    [InlineData(
        "SELECT MAX(n) AS m, s FROM (SELECT COUNT(*) AS n, window_start AS s FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND, INTERVAL '3' SECOND)) AS x GROUP BY s",
        "on window_time: MAX(n) AS max1", "TUMBLE(INTERVAL '10' SECOND, INTERVAL '3' SECOND)")]
    [InlineData(
        "SELECT Symbol, MAX(n) AS m FROM (SELECT Symbol, Venue, COUNT(*) AS n, window_end AS e FROM Trade GROUP BY Symbol, Venue, TUMBLE(Ts, INTERVAL '10' SECOND)) AS x GROUP BY e, Symbol",
        "on window_time by Symbol: MAX(n) AS max1", "TUMBLE(INTERVAL '10' SECOND)")]
    public void Groups_by_the_bounds_of_inner_windows_are_windows(string sql, string group, string window)
    {
        var plan = Sql.Plan(sql);
        Assert.Contains(group, plan, System.StringComparison.Ordinal);
        Assert.Contains("WindowAggregate " + window, plan, System.StringComparison.Ordinal);
        Assert.DoesNotContain("GroupAggregate", plan, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT MAX(n) AS m, e FROM (SELECT COUNT(*) AS n, window_end AS e FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '10' SECOND)) AS x GROUP BY e")]
    [InlineData("SELECT MAX(n) AS m, e FROM (SELECT COUNT(*) AS n, window_end + INTERVAL '1' SECOND AS e FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND)) AS x GROUP BY e")]
    public void Sessions_and_what_is_computed_are_plain_keys(string sql) => Assert.Contains("GroupAggregate", Sql.Plan(sql), System.StringComparison.Ordinal);

    [Theory]
    [InlineData("LAM0300", "SELECT * FROM «TABLE(SESSION(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '10' MINUTES))»")]
    [InlineData("LAM0300", "SELECT COUNT(*) FROM TABLE(SESSION(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '1' MINUTE)) GROUP BY «window_start, window_end»")]
    [InlineData("LAM0300", "SELECT COUNT(*) FROM TABLE(CUMULATE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE, INTERVAL '1' HOUR)) GROUP BY «window_start»")]
    [InlineData("LAM0120", "SELECT COUNT(*) FROM Trade GROUP BY CUMULATE(Ts, «INTERVAL '7' MINUTE, INTERVAL '1' HOUR»)")]
    [InlineData("LAM0120", "SELECT COUNT(*) FROM Trade GROUP BY CUMULATE(Ts, «INTERVAL '1' HOUR, INTERVAL '1' MINUTE»)")]
    [InlineData("LAM0100", "SELECT COUNT(*) FROM Trade GROUP BY «SESSION(Ts, INTERVAL '7' MINUTE, INTERVAL '1' HOUR)»")]
    [InlineData("LAM0101", "SELECT COUNT(*) FROM Trade GROUP BY SESSION(Ts, «INTERVAL '0' MINUTE»)")]
    [InlineData("LAM0121", "SELECT GROUPING(«Price») FROM Trade GROUP BY ROLLUP (Symbol), TUMBLE(Ts, INTERVAL '1' SECOND)")]
    [InlineData("LAM0300", "SELECT COUNT(*) FROM Trade GROUP BY CUBE («TUMBLE(Ts, INTERVAL '1' SECOND)»)")]
    [InlineData("LAM0101", "SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), «INTERVAL '0' MINUTE»)) GROUP BY window_start")]
    [InlineData("LAM0108", "SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE Trade, «DESCRIPTOR(Price)», INTERVAL '1' MINUTE)) GROUP BY window_start")]
    [InlineData("LAM0105", "SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE)) GROUP BY TUMBLE(INTERVAL '1' SECOND), «window_start»")]
    [InlineData("LAM0050", "SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE «Trad», DESCRIPTOR(Ts), INTERVAL '1' MINUTE)) GROUP BY window_start")]
    public void What_is_wrong_is_found(string id, string marked) => Sql.Finds(id, marked);
}
