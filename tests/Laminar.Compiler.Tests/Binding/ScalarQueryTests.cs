using Laminar.Compiler.Scripts;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>Queries that stand for a value: the join that is made of them, and what is refused.</summary>
public sealed class ScalarQueryTests
{
    private const string Window = "TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE))";

    private const string Same = "b.window_start = a.window_start AND b.window_end = a.window_end";

    [Theory]
    [InlineData(
        $"SELECT a.Symbol FROM {Window} AS a WHERE a.Price > (SELECT AVG(b.Price) FROM {Window} AS b WHERE {Same} AND b.Symbol = a.Symbol AND b.Quantity > 0) LATE DATA DROP",
        "Window", "Filter Quantity > 0")]
    [InlineData("SELECT a.Symbol, (SELECT MAX(b.Price) FROM Trade b WHERE b.Symbol = a.Symbol) AS m FROM Trade a STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol: MAX(Price)", "Left")]
    [InlineData("SELECT a.Symbol, (SELECT COUNT(*) FROM Trade b WHERE b.Symbol = a.Symbol) AS n FROM Trade a STATE TTL INTERVAL '1' HOUR", "COALESCE(", "GroupAggregate by Symbol: COUNT(*)")]
    [InlineData("SELECT a.Symbol FROM Trade a WHERE a.Price > (SELECT 2 * AVG(Price) FROM Trade) STATE TTL INTERVAL '1' HOUR", "2", "GroupAggregate: AVG(Price)")]
    [InlineData("WITH t AS (SELECT Symbol, SUM(Price) AS s FROM Trade GROUP BY Symbol) SELECT a.Price / (SELECT s FROM t WHERE t.Symbol = a.Symbol) AS part FROM Trade a STATE TTL INTERVAL '1' HOUR", "Left", "GroupAggregate by Symbol")]
    public void They_are_left_joins(string sql, params string[] parts)
    {
        var plan = Sql.Plan(sql);
        Assert.All(parts, part => Assert.Contains(part, plan, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Late_rows_have_no_column_for_them()
    {
        var script = ScriptCompiler.Compile(
            new SqlText("""
                CREATE SOURCE t (at TIMESTAMP NOT NULL, k TEXT NOT NULL, amount DOUBLE NOT NULL, WATERMARK FOR at AS at) WITH (path = 't.csv');
                CREATE LOOKUP TABLE rates (k TEXT NOT NULL PRIMARY KEY, rate DOUBLE NOT NULL) WITH (path = 'r.csv');
                CREATE VIEW sums AS SELECT COUNT(*) AS n FROM t WHERE amount > (SELECT r.rate FROM rates r WHERE r.k = t.k) GROUP BY TUMBLE(at, INTERVAL '1' MINUTE) LATE DATA TO missed;
                SELECT * FROM sums;
                """),
            new ScriptOptions { NeedsFiles = true });
        Assert.Contains(script.Diagnostics, x => x.Message.Contains("LATE DATA TO of rows with queries as values", System.StringComparison.Ordinal));
    }

    /// <summary>Price is a column of a, and of c, which that ON does not see.</summary>
    [Fact]
    public void In_ON_names_mean_what_is_joined_up_to_it()
    {
        const string Joined = "SELECT a.Symbol FROM Trade a JOIN Quote b ON a.Price = b.BestPrice AND {0} > (SELECT MAX(d.Price) FROM Trade d) JOIN Trade c ON c.Symbol = a.Symbol STATE TTL INTERVAL '1' HOUR";
        Assert.Contains("Price > ", Sql.Plan(Joined.Replace("{0}", "Price", System.StringComparison.Ordinal)), System.StringComparison.Ordinal);
        var later = Sql.Finds("LAM0056", Joined.Replace("{0}", "«c».Price", System.StringComparison.Ordinal));
        Assert.Equal("'c' is not a table that this ON sees; ON sees what is joined up to it: a, b", later.Message);
    }

    [Fact]
    public void One_that_is_not_grouped_is_named_as_a_query() => Assert.Contains(
        Sql.Compile("SELECT Symbol, (SELECT MAX(b.Price) FROM Trade b WHERE b.Symbol = Trade.Symbol) AS p FROM Trade GROUP BY Symbol").Diagnostics,
        x => x.Rule.Id == "LAM0092" && x.Message.StartsWith("'(SELECT …)' has many values in a group", System.StringComparison.Ordinal));

    /// <summary>The window is that of the groups around, whose bounds the query's own rows have under the same names.</summary>
    [Theory]
    [InlineData($"SELECT x.Symbol, COUNT(*) AS n FROM {Window} AS x GROUP BY x.Symbol, x.window_start, x.window_end HAVING COUNT(*) > (SELECT AVG(b.Price) FROM {Window} AS b WHERE b.window_end = x.window_end) LATE DATA DROP")]
    [InlineData($"SELECT x.Symbol, COUNT(*) AS n FROM {Window} AS x GROUP BY x.Symbol, x.window_start, x.window_end HAVING COUNT(*) > (SELECT AVG(b.Price) FROM {Window} AS b WHERE b.window_start = x.window_start AND b.window_end = x.window_end AND b.Symbol = x.Symbol) LATE DATA DROP")]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) AS w HAVING COUNT(*) > (SELECT MAX(v.Vwap) FROM Vwap v WHERE v.window_end = w.end) LATE DATA DROP")]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' MINUTE) HAVING COUNT(*) > (SELECT MAX(v.Vwap) FROM (SELECT window_end AS e, Vwap FROM Vwap) v WHERE v.e = window_end) LATE DATA DROP")]
    public void In_HAVING_the_bounds_of_the_window_may_be_named(string sql)
    {
        var result = Sql.Compile(sql);
        Assert.True(result.Plan is not null, Sql.Show(result, sql));
    }

    [Theory]
    [InlineData("LAM0325", "SELECT «(SELECT Price, Symbol FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM0325", "SELECT «(SELECT * FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM0326", "SELECT (SELECT MAX(Price) FROM Trade b WHERE «b.Ts < a.Ts») AS p FROM Trade a")]
    [InlineData("LAM0326", "SELECT (SELECT MAX(Price) FROM Trade b WHERE «b.Price = a.Price + b.Price») AS p FROM Trade a")]
    [InlineData("LAM0327", "SELECT «(SELECT Price FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM0327", "SELECT «(SELECT Price FROM Trade)» AS p FROM Trade a")]
    [InlineData("LAM2121", "SELECT «(SELECT MAX(Price) FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM2121", "SELECT Symbol FROM Trade a WHERE Price > «(SELECT AVG(Price) FROM Trade)»")]
    [InlineData("LAM0056", "SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Price > (SELECT MAX(Price) FROM Trade d WHERE d.Symbol = «c».Symbol) JOIN Trade c ON c.Symbol = a.Symbol STATE TTL INTERVAL '1' HOUR")]
    [InlineData("LAM0056", "SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND «c».Price > (SELECT MAX(Price) FROM Trade) JOIN Trade c ON c.Symbol = a.Symbol STATE TTL INTERVAL '1' HOUR")]
    [InlineData("LAM0054", "SELECT (SELECT MAX(«Cost») FROM Trade b WHERE b.Symbol = a.Symbol) AS p FROM Trade a")]
    [InlineData("LAM0300", "SELECT Symbol FROM Trade GROUP BY Symbol ORDER BY «(SELECT AVG(Price) FROM Trade)» LIMIT 2")]
    [InlineData("LAM0300", "SELECT «(SELECT CASE WHEN COUNT(*) < 2 THEN 1 END FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM (SELECT DISTINCT Symbol FROM Trade STATE TTL INTERVAL '1' HOUR) a STATE TTL INTERVAL '1' HOUR")]
    [InlineData("LAM0300", "SELECT (SELECT MAX(Price) FROM Trade b WHERE b.Symbol = a.Symbol HAVING «COUNT(*) > 2») AS p FROM Trade a STATE TTL INTERVAL '1' HOUR")]
    public void What_cannot_be_is_refused(string id, string marked) => Sql.Finds(id, marked);
}
