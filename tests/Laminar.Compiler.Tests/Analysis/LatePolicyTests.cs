using System.Linq;
using Laminar.Compiler.Tests.Binding;
using Xunit;

namespace Laminar.Compiler.Tests.Analysis;

public sealed class LatePolicyTests
{
    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY «TUMBLE(INTERVAL '1' SECOND)»")]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY «Symbol, TUMBLE(INTERVAL '1' SECOND)» EMIT ON WINDOW CLOSE")]
    [InlineData("SELECT MAX(n) AS m FROM (SELECT COUNT(*) AS n, window_end AS at FROM Trade GROUP BY «TUMBLE(INTERVAL '1' SECOND)») GROUP BY TUMBLE(at, INTERVAL '1' MINUTE) LATE DATA DROP")]
    public void A_window_over_a_stream_is_to_say_it(string marked)
    {
        var finding = Sql.Finds("LAM2010", marked);
        Assert.Equal(["Add LATE DATA DROP", "Add ALLOW LATENESS INTERVAL '1' MINUTE"], finding.Fixes.Select(fix => fix.Title));
        foreach (var fix in finding.Fixes)
        {
            var sql = marked.Replace("«", "").Replace("»", "");
            Assert.Empty(Sql.Compile(sql.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.Text)).Diagnostics);
        }
    }

    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) LATE DATA DROP")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) EMIT FINAL")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) ALLOW LATENESS INTERVAL '1' HOUR")]
    [InlineData("(SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND)) LATE DATA DROP")]
    [InlineData("SELECT MAX(Vwap) AS m FROM Vwap GROUP BY TUMBLE(INTERVAL '1' HOUR)")]
    [InlineData("SELECT Price FROM Trade")]
    [InlineData("SELECT COUNT(*) AS n FROM Timeless GROUP BY TUMBLE(PROCTIME(), INTERVAL '1' SECOND)")]
    public void Nothing_is_said_where_it_is_said_or_cannot_be(string sql) => Assert.Empty(Sql.Compile(sql).Diagnostics);
}
