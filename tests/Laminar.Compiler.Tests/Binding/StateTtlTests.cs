using System;
using Laminar.Compiler.Explain;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

public sealed class StateTtlTests
{
    [Theory]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol: COUNT(*) AS countall1 ttl INTERVAL '1' HOUR")]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT ON UPDATE STATE TTL INTERVAL '1' HOUR", "EMIT ON UPDATE ttl INTERVAL '1' HOUR")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade STATE TTL INTERVAL '1' HOUR", "GroupAggregate: COUNT(*) AS countall1 ttl INTERVAL '1' HOUR")]
    [InlineData("SELECT DISTINCT Symbol FROM Trade STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol ttl INTERVAL '1' HOUR\n  Project Symbol, Ts")]
    [InlineData("(SELECT DISTINCT Symbol FROM Trade) STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol ttl INTERVAL '1' HOUR")]
    [InlineData("(SELECT DISTINCT Symbol FROM Trade STATE TTL INTERVAL '1' HOUR) STATE TTL INTERVAL '2' HOUR", "GroupAggregate by Symbol ttl INTERVAL '1' HOUR")]
    [InlineData("SELECT Symbol FROM Trade UNION SELECT Symbol + 1 FROM Trade STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol ttl INTERVAL '1' HOUR\n  Project Symbol, PROCTIME() AS proctime")]
    [InlineData("SELECT Symbol FROM Trade UNION SELECT Symbol + 1 FROM Trade UNION SELECT 7 FROM Trade STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol ttl INTERVAL '1' HOUR\n  Project Symbol, PROCTIME() AS proctime\n    Union\n      Project Symbol\n")]
    [InlineData("SELECT Symbol, Ts FROM Trade UNION SELECT Symbol + 1, Ts FROM Trade STATE TTL INTERVAL '1' HOUR", "GroupAggregate by Symbol, Ts ttl INTERVAL '1' HOUR\n  Union")]
    [InlineData("SELECT LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS p FROM Trade LATE DATA DROP STATE TTL INTERVAL '1' HOUR", "AS over6 ttl INTERVAL '1' HOUR\n    TimeOrder by Ts")]
    [InlineData("SELECT COUNT(*) OVER (PARTITION BY Symbol % 10 ORDER BY Ts) AS p FROM Trade LATE DATA DROP STATE TTL INTERVAL '1' HOUR", "Over PARTITION BY by6 ORDER BY Ts")]
    [InlineData("SELECT COUNT(*) OVER (PARTITION BY Symbol ORDER BY PROCTIME()) AS p FROM Trade STATE TTL INTERVAL '1' HOUR", "PROCTIME() AS proctime")]
    [InlineData("SELECT Price FROM (SELECT Price, RANK() OVER (PARTITION BY Symbol ORDER BY Price) AS r FROM Trade STATE TTL INTERVAL '1' HOUR) AS q WHERE r <= 3", "AS rank6 ttl INTERVAL '1' HOUR")]
    [InlineData("SELECT * FROM Trade MATCH_RECOGNIZE (PARTITION BY Symbol ORDER BY Ts MEASURES COUNT(*) AS n PATTERN (a b) DEFINE b AS Price > 1) LATE DATA DROP STATE TTL INTERVAL '1' HOUR", "ttl INTERVAL '1' HOUR\n    TimeOrder by Ts")]
    [InlineData("SELECT a.Price FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Symbol = b.Symbol STATE TTL INTERVAL '1' HOUR", "before by INTERVAL")]
    [InlineData("SELECT Symbol FROM (SELECT Symbol, ROW_NUMBER() OVER (ORDER BY COUNT(*)) AS r FROM Trade GROUP BY Symbol STATE TTL INTERVAL '1' HOUR) AS q WHERE r <= 3", "GroupAggregate by Symbol: COUNT(*) AS countall1 ttl INTERVAL '1' HOUR")]
    public void Is_of_what_the_query_would_keep(string sql, string expected) => Assert.Contains(expected, Sql.Plan(sql), StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT Symbol FROM Trade «STATE TTL INTERVAL '1' HOUR»")]
    [InlineData("SELECT Symbol FROM Trade ORDER BY Symbol LIMIT 3 «STATE TTL INTERVAL '1' HOUR»")]
    [InlineData("SELECT n FROM (SELECT COUNT(*) AS n FROM Trade) AS q «STATE TTL INTERVAL '1' HOUR»")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' HOUR) LATE DATA DROP «STATE TTL INTERVAL '1' HOUR»")]
    public void Has_nothing_to_forget(string marked) => Sql.Finds("LAM2030", marked);

    [Fact]
    public void Explain_says_what_is_forgotten_and_what_becomes_of_it()
    {
        var groups = PlanPrinter.Explain(Sql.Compile("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol STATE TTL INTERVAL '1' HOUR").Plan!);
        Assert.Contains("a group 1 h after its last row: it is taken back", groups, StringComparison.Ordinal);
        Assert.Contains("yes: a group for each key of the last 1 h", groups, StringComparison.Ordinal);
        var partitions = PlanPrinter.Explain(Sql.Compile("SELECT LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS p FROM Trade LATE DATA DROP STATE TTL INTERVAL '1' HOUR").Plan!);
        Assert.Contains("forget partitions", partitions, StringComparison.Ordinal);
        Assert.Contains("no row of theirs has come for 1 h of Ts", partitions, StringComparison.Ordinal);
        Assert.Contains("partitions: yes, those of the last 1 h", partitions, StringComparison.Ordinal);
        var ranks = PlanPrinter.Explain(Sql.Compile("SELECT Price FROM (SELECT Price, RANK() OVER (PARTITION BY Symbol ORDER BY Price) AS r FROM Trade STATE TTL INTERVAL '1' HOUR) AS q WHERE r <= 3").Plan!);
        Assert.Contains("the rows of a partition that is forgotten are taken back", ranks, StringComparison.Ordinal);
        var distinct = PlanPrinter.Explain(Sql.Compile("SELECT DISTINCT Symbol FROM Trade STATE TTL INTERVAL '1' HOUR").Plan!);
        Assert.Contains("what has been handed on stays", distinct, StringComparison.Ordinal);
    }
}
