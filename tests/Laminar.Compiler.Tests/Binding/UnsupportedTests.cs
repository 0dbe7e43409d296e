using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>What parses and does not compile yet is named at its place.</summary>
public sealed class UnsupportedTests
{
    [Theory]
    [InlineData("SELECT n FROM (SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) «LATE DATA TO x») AS c", "LATE DATA TO in a sub-query without a name")]
    [InlineData("WITH c AS (SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(PROCTIME(), INTERVAL '1' SECOND) «LATE DATA TO x») SELECT n FROM c", "LATE DATA TO a table where windows go by the clock")]
    [InlineData("(SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND)) «LATE DATA TO x»", "LATE DATA TO after a query in parentheses")]
    [InlineData("SELECT Symbol FROM Trade UNION ALL SELECT Symbol FROM Trade «LATE DATA TO x»", "LATE DATA TO after UNION")]
    [InlineData("SELECT Symbol FROM Trade EXCEPT SELECT Symbol FROM Trade «LATE DATA TO x»", "LATE DATA TO after EXCEPT")]
    [InlineData("SELECT Symbol FROM Trade INTERSECT ALL SELECT Symbol FROM Trade «LATE DATA TO x»", "LATE DATA TO after INTERSECT ALL")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY ROLLUP («(SELECT MAX(Price) FROM Trade)», Symbol)", "a query as a value in ROLLUP")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY GROUPING SETS ((Symbol, «(SELECT MAX(Price) FROM Trade)» + 1), ())", "a query as a value in GROUPING SETS")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY CUBE ((«(SELECT MAX(Price) FROM Trade)», Symbol))", "a query as a value in CUBE")]
    [InlineData("SELECT COUNT(*) AS n FROM (SELECT Symbol, window_end AS e FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND) EMIT CHANGES) AS c GROUP BY TUMBLE(e, INTERVAL '1' MINUTE) EMIT ON WINDOW CLOSE «LATE DATA TO x»", "LATE DATA TO over a changelog")]
    [InlineData("SELECT COUNT(*) AS n FROM (SELECT Ts, Price * 2 AS p FROM Trade) AS c GROUP BY TUMBLE(INTERVAL '1' SECOND) «LATE DATA TO x»", "LATE DATA TO over columns that FROM computes")]
    [InlineData("SELECT Price FROM (SELECT Price FROM Trade ORDER BY Price LIMIT 3) AS first LIMIT «2»", "LIMIT without ORDER BY over rows that may be taken back")]
    [InlineData("SELECT Price FROM Trade ORDER BY Price LIMIT «Symbol»", "a LIMIT that is not")]
    [InlineData("SELECT DISTINCT Price FROM Trade ORDER BY «Symbol» LIMIT 3", "ORDER BY of SELECT DISTINCT")]
    [InlineData("«SELECT COUNT(*) FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) UNION ALL SELECT COUNT(*) FROM Trade GROUP BY TUMBLE(PROCTIME(), INTERVAL '1' SECOND)»", "windows by event time and by the clock")]
    [InlineData("«SELECT COUNT(*) FROM (SELECT Price FROM Trade GROUP BY Price, TUMBLE(INTERVAL '1' SECOND)) AS c GROUP BY TUMBLE(PROCTIME(), INTERVAL '1' SECOND)»", "windows by event time and by the clock")]
    [InlineData("SELECT Price FROM Trade WHERE Price > 1 OR «Price IN (SELECT Price FROM Trade)»", "IN (query)")]
    [InlineData("SELECT Price FROM Trade WHERE Price > 1 OR «EXISTS (SELECT Price FROM Trade)»", "EXISTS")]
    [InlineData("SELECT CAST(Price AS «UUID») FROM Trade", "the type UUID")]
    [InlineData("SELECT JSON_VALUE(Symbol, '$.a' «NULL» ON EMPTY) FROM Trade", "ON EMPTY")]
    [InlineData("SELECT JSON_QUERY(Symbol, '$.a' «WITH» WRAPPER) FROM Trade", "WITH in JSON_QUERY")]
    public void It_is_named(string marked, string construct)
    {
        if (!marked.Contains('«'))
        {
            var findings = Sql.Compile(marked).Diagnostics;
            Assert.Equal("LAM0300", Assert.Single(findings).Rule.Id);
            Assert.Contains(construct, findings[0].Message);
            return;
        }

        Assert.Contains(construct, Sql.Finds("LAM0300", marked).Message);
    }

    [Theory]
    [InlineData("EMIT ON WINDOW CLOSE")]
    [InlineData("EMIT FINAL")]
    [InlineData("LATE DATA DROP")]
    [InlineData("EMIT ON WINDOW CLOSE LATE DATA DROP")]
    public void Clauses_that_say_what_happens_anyway_are_accepted(string clause) =>
        Sql.Good("SELECT MAX(Price) AS m FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND) " + clause, null);
}
