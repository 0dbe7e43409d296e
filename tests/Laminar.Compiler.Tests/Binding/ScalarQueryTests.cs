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

    [Theory]
    [InlineData("LAM0325", "SELECT «(SELECT Price, Symbol FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM0325", "SELECT «(SELECT * FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM0326", "SELECT (SELECT MAX(Price) FROM Trade b WHERE «b.Ts < a.Ts») AS p FROM Trade a")]
    [InlineData("LAM0326", "SELECT (SELECT MAX(Price) FROM Trade b WHERE «b.Price = a.Price + b.Price») AS p FROM Trade a")]
    [InlineData("LAM0327", "SELECT «(SELECT Price FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM0327", "SELECT «(SELECT Price FROM Trade)» AS p FROM Trade a")]
    [InlineData("LAM2121", "SELECT «(SELECT MAX(Price) FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM Trade a")]
    [InlineData("LAM2121", "SELECT Symbol FROM Trade a WHERE Price > «(SELECT AVG(Price) FROM Trade)»")]
    [InlineData("LAM0054", "SELECT (SELECT MAX(«Cost») FROM Trade b WHERE b.Symbol = a.Symbol) AS p FROM Trade a")]
    [InlineData("LAM0300", "SELECT Symbol FROM Trade GROUP BY Symbol ORDER BY «(SELECT AVG(Price) FROM Trade)» LIMIT 2")]
    [InlineData("LAM0300", "SELECT «(SELECT CASE WHEN COUNT(*) < 2 THEN 1 END FROM Trade b WHERE b.Symbol = a.Symbol)» AS p FROM (SELECT DISTINCT Symbol FROM Trade STATE TTL INTERVAL '1' HOUR) a STATE TTL INTERVAL '1' HOUR")]
    [InlineData("LAM0300", "SELECT (SELECT MAX(Price) FROM Trade b WHERE b.Symbol = a.Symbol HAVING «COUNT(*) > 2») AS p FROM Trade a STATE TTL INTERVAL '1' HOUR")]
    public void What_cannot_be_is_refused(string id, string marked) => Sql.Finds(id, marked);
}
