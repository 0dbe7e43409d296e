using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Tests.Binding;
using Xunit;

namespace Laminar.Compiler.Tests.Optimizer;

public sealed class PassTests
{
    [Theory]
    [InlineData("Symbol = 1 AND TRUE", "Symbol = 1")]
    [InlineData("Symbol = 1 AND 1 = 2", "FALSE")]
    [InlineData("Symbol / 0 = Symbol AND FALSE", "Symbol / 0 = Symbol AND FALSE")]
    [InlineData("FALSE AND Symbol / Quantity = 1", "FALSE")]
    [InlineData("TRUE OR Symbol / Quantity = 1", null)]
    [InlineData("FALSE OR Symbol = 1", "Symbol = 1")]
    [InlineData("NOT NOT Symbol = 1", "Symbol = 1")]
    [InlineData("Symbol IN (3)", "Symbol = 3")]
    [InlineData("Symbol NOT IN (3)", "Symbol <> 3")]
    [InlineData("Symbol IS NOT NULL", null)]
    [InlineData("Symbol + NULL = 2", "NULL")]
    [InlineData("Symbol / Quantity = NULL", "CAST(Symbol AS BIGINT) / Quantity = NULL")]
    [InlineData("CASE WHEN FALSE THEN Symbol WHEN TRUE THEN 3 ELSE 4 END = Symbol", "3 = Symbol")]
    [InlineData("CASE WHEN NULL THEN TRUE WHEN Symbol = 1 THEN FALSE END", "CASE WHEN Symbol = 1 THEN FALSE END")]
    [InlineData("COALESCE(NULL, Venue, 'a', 'b') = 'x'", "COALESCE(Venue, 'a') = 'x'")]
    [InlineData("Ts > DATE '2026-01-01' + INTERVAL '1' DAY - INTERVAL '1' SECOND", "Ts > TIMESTAMP '2026-01-01 23:59:59'")]
    [InlineData("Price > CAST(2 AS DOUBLE) * 3", "Price > 6E0")]
    [InlineData("Symbol > 7 / -2 AND Symbol > 7 % -2", "Symbol > -3 AND Symbol > 1")]
    [InlineData("Symbol > 2000000000 + 2000000000.0", "CAST(Symbol AS DECIMAL) > 4000000000.0")]
    [InlineData("Venue = CAST(12 AS VARCHAR)", "Venue = '12'")]
    [InlineData("Symbol = CAST('12' AS INTEGER)", "Symbol = 12")]
    [InlineData("Symbol = TRY_CAST('x' AS INTEGER)", "NULL")]
    [InlineData("Venue = 'a' AND 'b' > 'a'", "Venue = 'a'")]
    public void Constants_fold_and_errors_stay(string where, string? folded)
    {
        if (where.Contains("/ 0"))
        {
            // A constant divisor is not folded away: the rows still fail.
            Assert.Contains("Filter " + folded, Sql.Optimized("SELECT Price FROM Trade WHERE " + where));
            return;
        }

        var plan = Sql.Optimized("SELECT Price FROM Trade WHERE " + where);
        Assert.Equal(folded is null ? "Project Price\n  Scan Trade" : "Project Price\n  Filter " + folded + "\n    Scan Trade", plan);
    }

    [Theory]
    [InlineData("COUNT(Symbol)", "COUNT(*)")]
    [InlineData("COUNT(Symbol / Quantity)", "COUNT(CAST(Symbol AS BIGINT) / Quantity)")]
    [InlineData("COUNT(Venue)", "COUNT(Venue)")]
    [InlineData("COUNT(1) FILTER (WHERE 1 < 2)", "COUNT(*)")]
    public void Counting(string call, string counted) =>
        Assert.Contains(": " + counted + " AS ", Sql.Optimized("SELECT " + call + " AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND)"));

    [Fact]
    public void Filters_go_below_projections_and_into_one()
    {
        Assert.Equal(
            """
            Project Price * 2E0 + 1E0 AS y
              Filter Symbol = 1 AND Price * 2E0 > 3E0
                Scan Trade
            """,
            Sql.Optimized("SELECT y FROM (SELECT p + 1 AS y FROM (SELECT Price * 2 AS p FROM Trade WHERE Symbol = 1) WHERE p > 3)"));
    }

    [Fact]
    public void A_null_of_the_first_filter_still_keeps_the_second_from_failing() =>
        Assert.Contains("Filter COALESCE(Venue = 'a', FALSE) AND CAST(Symbol AS BIGINT) / Quantity > 1", Sql.Optimized("SELECT Symbol FROM (SELECT * FROM Trade WHERE Venue = 'a') WHERE Symbol / Quantity > 1"));

    [Fact]
    public void A_filter_on_keys_goes_below_a_window_over_a_window_only()
    {
        const string Inner = "(SELECT Symbol, MAX(Price) AS p, window_end FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND))";
        Assert.Equal(
            """
            Project Symbol, max1 AS m
              Filter max1 > 5E0
                WindowAggregate TUMBLE(INTERVAL '1' MINUTE) on window_end by Symbol: MAX(p) AS max1
                  Project Symbol, max1 AS p, window_end
                    Filter Symbol = 1
                      WindowAggregate TUMBLE(INTERVAL '1' SECOND) on Ts by Symbol: MAX(Price) AS max1
                        Scan Trade
            """,
            Sql.Optimized("SELECT Symbol, m FROM (SELECT Symbol, MAX(p) AS m FROM " + Inner + " GROUP BY Symbol, TUMBLE(window_end, INTERVAL '1' MINUTE)) WHERE m > 5 AND Symbol = 1"));
    }

    [Theory]
    [InlineData("SUM(q)", "Symbol = 1")]
    [InlineData("MAX(q / Symbol)", "Symbol = 1")]
    [InlineData("MAX(q)", "10 / Symbol = 1")]
    public void A_filter_on_keys_stays_above_what_may_fail(string call, string having)
    {
        const string Inner = "(SELECT Symbol, MAX(Quantity) AS q, window_end FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND))";
        Assert.Contains(
            "  Filter " + having + "\n    WindowAggregate TUMBLE(INTERVAL '1' MINUTE)",
            Sql.Optimized("SELECT " + call + " AS s FROM " + Inner + " GROUP BY Symbol, TUMBLE(window_end, INTERVAL '1' MINUTE) HAVING " + having));
    }

    [Fact]
    public void Columns_and_aggregates_that_nobody_reads_go()
    {
        Assert.Equal(
            """
            Project max2 AS m
              WindowAggregate TUMBLE(INTERVAL '1' SECOND) on Ts by Symbol: MAX(Price) AS max2, MIN(Quantity / CAST(Symbol AS BIGINT)) AS min3
                Project Ts, Symbol, Price, Quantity
                  Scan Trade
            """,
            Sql.Optimized("SELECT m FROM (SELECT Symbol, MIN(Venue) AS a, MAX(Price) AS m, MIN(Quantity / Symbol) AS f FROM (SELECT *, UPPER(Venue) AS u FROM Trade) GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND))"));
    }

    [Fact]
    public void Something_costly_that_is_used_twice_is_computed_once()
    {
        const string Costly = "SELECT u, u || 'x' AS v FROM (SELECT UPPER(Venue) AS u FROM Trade)";
        Assert.Equal("Project u, u || 'x' AS v\n  Project UPPER(Venue) AS u\n    Scan Trade", Sql.Optimized(Costly));
        Assert.Equal("Project Price + 1E0 AS a, Price + 1E0 + 2E0 AS b\n  Scan Trade", Sql.Optimized("SELECT p AS a, p + 2 AS b FROM (SELECT Price + 1 AS p FROM Trade)"));
    }

    [Fact]
    public void What_would_double_at_each_step_stays_apart()
    {
        var sql = "SELECT Price AS p FROM Trade";
        for (var i = 0; i < 40; i++)
        {
            sql = "SELECT p + p AS p FROM (" + sql + ")";
        }

        var plan = Passes.Run(Sql.Good(sql, null));
        Assert.All(LogicalTree.Downwards(plan.Root).OfType<ProjectNode>().SelectMany(x => x.Items), x => Assert.True(ExpressionTree.Size(x, 10_000) <= 1_000));
    }

    [Theory]
    [InlineData("SELECT * FROM Trade", "Scan Trade")]
    [InlineData("SELECT * FROM (SELECT * FROM Trade WHERE Price > 1) WHERE Symbol = 2", "Filter Price > 1E0 AND Symbol = 2\n  Scan Trade")]
    [InlineData("SELECT Symbol AS s FROM Trade WHERE 1 = 1", "Project Symbol AS s\n  Scan Trade")]
    public void Nothing_is_left_of_what_changes_nothing(string sql, string plan) => Assert.Equal(plan, Sql.Optimized(sql));

    [Fact]
    public void The_names_types_and_nullability_of_the_output_stay()
    {
        foreach (var sql in new[]
        {
            "SELECT * FROM Vwap WHERE Symbol > 3",
            "SELECT COALESCE(Venue, NULL) AS v, Symbol + NULL AS n, CASE WHEN TRUE THEN 1 END AS c FROM Trade",
            "SELECT MAX(Vwap) AS m FROM Vwap GROUP BY TUMBLE(INTERVAL '1' MINUTE)",
        })
        {
            var query = Sql.Good(sql, null);
            Assert.All(Passes.Trace(query), x => Assert.Equal(query.Root.Output, x.Plan.Output));
        }
    }
}
