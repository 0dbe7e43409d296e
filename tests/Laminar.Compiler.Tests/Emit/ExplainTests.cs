using System;
using Laminar.Compiler.Explain;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>The plans in the snapshots are EXPLAIN's too; here is what they do not show.</summary>
public class ExplainTests
{
    [Fact]
    public void Passes_show_each_change()
    {
        var result = QueryCompiler.Compile(new SqlText("SELECT Symbol + (1 + 2) AS s FROM Trade WHERE Price > 1"), Queries.Catalog, CompileOptions.Default);
        var text = PlanPrinter.ExplainPasses(result.Logical!);
        Assert.StartsWith("-- bound\n", text, StringComparison.Ordinal);
        Assert.Contains("1 + 2", text, StringComparison.Ordinal);
        Assert.Contains("Symbol + 3", text, StringComparison.Ordinal);
        Assert.Contains("(no change)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '90' SECOND)", "TUMBLE 1 m 30 s")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '1' SECOND, INTERVAL '1' MINUTE)", "HOP 1 m every 1 s")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR, INTERVAL '5' MINUTE)", "TUMBLE 1 h, starting 5 m past")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR)", "greatest Ts - 5 s, after each row")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR)", "the window alone")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR)", "about 2 open at a time\n")]
    [InlineData("SELECT Symbol % 7 AS k, SUM(Quantity) AS q FROM Trade GROUP BY Symbol % 7, TUMBLE(Ts, INTERVAL '1' HOUR)", "at 8, 16 bytes: sum of Quantity")]
    [InlineData("SELECT Name || 'x' AS k, COUNT(*) AS n FROM Wide GROUP BY Name || 'x', TUMBLE(Ts, INTERVAL '1' HOUR)", "at 0, 16 bytes: Name || 'x' Utf8")]
    [InlineData("SELECT a.Symbol, a.n, b.n AS m FROM (SELECT Symbol, window_end AS e, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' HOUR)) a JOIN (SELECT Symbol, window_end AS e, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' HOUR)) b ON a.Symbol = b.Symbol AND a.e = b.e", "a row's first result comes 5 s to 1 h 5 s of event time after it")]
    [InlineData("SELECT MAX(n) AS m FROM (SELECT window_end AS e, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)) a GROUP BY TUMBLE(e, INTERVAL '1' HOUR)", "watermark  its input's, or the greatest e that has come")]
    [InlineData("SELECT Symbol, Price FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Price) AS r FROM Trade) x WHERE r = 1", "state      1 row of a partition")]
    [InlineData("SELECT AVG(Price) FILTER (WHERE Symbol IN (1, 2)) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR)", "AVG(Price) FILTER (WHERE Symbol IN (1, 2))")]
    [InlineData("SELECT (Symbol + 1) * 2 AS x, -(Symbol - 1) AS y FROM Trade", "(Symbol + 1) * 2")]
    [InlineData("SELECT Symbol - (1 - Symbol) AS x FROM Trade WHERE NOT (Price > 1 OR Symbol = 2) AND Symbol < 5", "NOT (Price > 1E0 OR Symbol = 2)")]
    [InlineData("SELECT Symbol AS x FROM Trade WHERE Ts > TIMESTAMP '1969-12-31 23:59:59.5'", "TIMESTAMP '1969-12-31 23:59:59.5'")]
    public void Says(string sql, string expected) => Assert.Contains(expected, PlanPrinter.Explain(Queries.Plan(sql, unoptimized: true)), StringComparison.Ordinal);
}
