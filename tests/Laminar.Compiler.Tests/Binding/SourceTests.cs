using Xunit;

namespace Laminar.Compiler.Tests.Binding;

public sealed class SourceTests
{
    [Theory]
    [InlineData("SELECT price, SYMBOL, \"Venue\" FROM Trade", "Project Price, Symbol, Venue\n  Scan Trade")]
    [InlineData("SELECT Trade.Price, trade.symbol FROM Trade", "Project Price, Symbol\n  Scan Trade")]
    [InlineData("SELECT t.Price p FROM Trade AS t", "Project Price AS p\n  Scan Trade")]
    [InlineData("SELECT t.*, Price + 1 AS q FROM Trade t", "Project Ts, Symbol, Price, Quantity, Venue, Price + 1E0 AS q\n  Scan Trade")]
    [InlineData("SELECT a FROM Trade AS t(x, b, a, c, d)", "Project a\n  Project Ts AS x, Symbol AS b, Price AS a, Quantity AS c, Venue AS d\n    Scan Trade")]
    [InlineData("SELECT p * 2 AS q FROM (SELECT Price AS p FROM Trade WHERE Symbol = 1)", "Project p * 2E0 AS q\n  Project Price AS p\n    Filter Symbol = 1\n      Scan Trade")]
    [InlineData("SELECT s.p FROM (SELECT Price FROM Trade) AS s(p)", "Project p\n  Project Price AS p\n    Project Price\n      Scan Trade")]
    [InlineData("WITH a AS (SELECT Price FROM Trade), b(x) AS (SELECT Price FROM a) SELECT X FROM b", "Project x\n  Project Price AS x\n    Project Price\n      Project Price\n        Scan Trade")]
    [InlineData("WITH Trade AS (SELECT Price AS p FROM Trade) SELECT p FROM Trade", "Project p\n  Project Price AS p\n    Scan Trade")]
    [InlineData("(SELECT Price FROM Trade)", "Project Price\n  Scan Trade")]
    [InlineData("SELECT best_price, BestPrice FROM Quote", null)]
    public void Names_resolve(string sql, string? plan)
    {
        if (plan is null)
        {
            Sql.Finds("LAM0057", sql.Replace("BestPrice", "«BestPrice»"));
            return;
        }

        Assert.Equal(plan, Sql.Plan(sql));
    }

    [Fact]
    public void A_query_over_a_query_holds_the_other_ones_plan()
    {
        Assert.Equal(
            """
            Project Symbol, Vwap * 2E0 AS Twice
              Filter Vwap > 1E0
                Project Symbol, sum1 / CAST(sum2 AS DOUBLE) AS Vwap, window_end
                  WindowAggregate TUMBLE(INTERVAL '1' SECOND) on Ts by Symbol: SUM(Price * CAST(Quantity AS DOUBLE)) AS sum1, SUM(Quantity) AS sum2
                    Scan Trade
            """,
            Sql.Plan("SELECT Symbol, Vwap * 2 AS Twice FROM Vwap WHERE Vwap > 1"));
    }

    [Fact]
    public void Another_query_sees_its_own_tables_only()
    {
        var inner = Streams.Query("Inner", "SELECT Id FROM Timeless", Streams.Timeless);
        Assert.Equal("Id INTEGER", Sql.Shape("SELECT * FROM Inner", Streams.Tables(inner)));
        Assert.Contains("there is no stream or query named 'Timeless'", Sql.Finds("LAM0050", "SELECT * FROM «Timeless»", Streams.Tables(inner)).Message);
    }

    [Fact]
    public void The_innermost_cause_is_reported_through_a_row_of_queries()
    {
        var middle = Streams.Query("Middle", "SELECT * FROM Broken", Streams.Broken);
        Assert.Contains("Broken it reads from has errors: LAM0054", Sql.Finds("LAM0052", "SELECT Symbol FROM «Middle»", Streams.Tables(middle)).Message);
    }

    [Fact]
    public void Deep_rows_of_queries_and_deep_sub_queries_are_refused_and_do_not_overflow()
    {
        var entry = Streams.Query("Q0", "SELECT Price FROM Trade", Streams.Trade);
        for (var i = 1; i < 1000; i++)
        {
            entry = Streams.Query("Q" + i, "SELECT Price FROM Q" + (i - 1), entry);
        }

        Assert.Contains("more than 200 queries", Sql.Finds("LAM0052", "SELECT Price FROM «Q999»", Streams.Tables(entry)).Message);

        var nested = "Trade";
        for (var i = 0; i < 40; i++)
        {
            nested = "(SELECT Price FROM " + nested + ")";
        }

        Assert.Equal("Price DOUBLE", Sql.Shape("SELECT Price FROM " + nested));
    }

    /// <summary>So that code that uses the query's rows gets no errors that only follow.</summary>
    [Theory]
    [InlineData("SELECT Price, Quantiti, Price + Venue AS x, Symbol FROM Trade", "Price DOUBLE, Quantiti an unknown type NULL, x an unknown type NULL, Symbol INTEGER")]
    [InlineData("SELECT Symbol, COUNT(*) AS n, MAX(Price) FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '0' SECOND)", "Symbol INTEGER, n BIGINT, max DOUBLE")]
    [InlineData("SELECT Symbol FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '0' SECOND)", "Symbol INTEGER")]
    [InlineData("SELECT Price FROM Trade WHERE Nothing > 1", "Price DOUBLE")]
    public void The_shape_is_known_as_far_as_it_is_bound(string sql, string shape)
    {
        Assert.Null(Sql.Compile(sql).Plan);
        Assert.Equal(shape, Sql.Shape(sql));
    }

    [Theory]
    [InlineData("SELECT a, b.c, UPPER(d), COUNT(*) FROM «Nowhere» b WHERE e > 1 GROUP BY a, TUMBLE(f, INTERVAL '1' SECOND) HAVING SUM(g) > 1")]
    [InlineData("SELECT *, x FROM (SELECT *, y FROM «Nowhere») WHERE z = 1")]
    public void An_unknown_table_is_the_only_finding(string marked) => Sql.Finds("LAM0050", marked);
}
