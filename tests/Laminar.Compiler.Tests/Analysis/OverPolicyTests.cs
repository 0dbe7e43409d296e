using System.Linq;
using Laminar.Compiler.Tests.Binding;
using Xunit;

namespace Laminar.Compiler.Tests.Analysis;

public sealed class OverPolicyTests
{
    [Theory]
    [InlineData("SELECT LAG(Price) OVER «(ORDER BY Ts)» AS p FROM Trade")]
    [InlineData("SELECT SUM(Price) OVER «(ORDER BY Ts)» AS p, LAG(Price) OVER (ORDER BY Ts) AS q FROM Trade")]
    public void What_becomes_of_late_rows_is_to_be_said_once(string marked)
    {
        var finding = Sql.Finds("LAM2063", marked);
        Assert.Equal(["Add LATE DATA DROP"], finding.Fixes.Select(fix => fix.Title));
        var sql = marked.Replace("«", "").Replace("»", "");
        Assert.Empty(Sql.Compile(sql.Insert(finding.Fixes[0].Span.Start, finding.Fixes[0].Text)).Diagnostics);
    }

    [Theory]
    [InlineData("SELECT LAG(Price) OVER «(PARTITION BY Symbol ORDER BY Ts)» AS p FROM Trade LATE DATA DROP", "each Symbol")]
    [InlineData("SELECT Price FROM (SELECT Price, RANK() OVER «(PARTITION BY Quantity ORDER BY Price)» AS r FROM Trade) AS q WHERE r <= 3", "each Quantity")]
    public void A_partition_for_each_key_is_warned_of(string marked, string what) => Assert.Contains(what, Sql.Finds("LAM2062", marked).Message);

    [Theory]
    [InlineData("LEAD(Venue) IGNORE NULLS", "when 1 rows")]
    [InlineData("LEAD(Venue, 3) IGNORE NULLS", "when 3 rows")]
    public void Waiting_for_a_value_is_warned_of(string call, string what) =>
        Assert.Contains(what, Sql.Finds("LAM2130", $"SELECT {call} OVER «(ORDER BY Ts)» AS f FROM Trade LATE DATA DROP").Message);

    [Theory]
    [InlineData("SELECT LEAD(Quantity) IGNORE NULLS OVER (ORDER BY Ts) AS p FROM Trade LATE DATA DROP")]
    [InlineData("SELECT LAG(Venue) IGNORE NULLS OVER (ORDER BY Ts) AS p FROM Trade LATE DATA DROP")]
    [InlineData("SELECT LAG(Price) OVER (ORDER BY Ts) AS p FROM Trade LATE DATA DROP")]
    [InlineData("SELECT LAG(Price) OVER (PARTITION BY Price > 1 ORDER BY Ts) AS p FROM Trade LATE DATA DROP")]
    [InlineData("SELECT LAG(Price) OVER (ORDER BY PROCTIME()) AS p FROM Trade")]
    [InlineData("SELECT LAG(COUNT(*)) OVER (ORDER BY window_end) AS p FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) LATE DATA DROP")]
    [InlineData("SELECT Price FROM (SELECT Price, RANK() OVER (ORDER BY Price) AS r FROM Trade) AS q WHERE r <= 3")]
    public void Nothing_is_said_where_it_is_said_or_cannot_be(string sql) => Assert.Empty(Sql.Compile(sql).Diagnostics);
}
