using System.Linq;
using Laminar.Compiler.Syntax;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

public sealed class TableNamesTests
{
    [Theory]
    [InlineData("SELECT * FROM a", "a")]
    [InlineData("SELECT * FROM a JOIN s.b ON TRUE, (SELECT * FROM c) x", "a s.b c")]
    [InlineData("SELECT * FROM a x JOIN a y ON TRUE", "a")]
    [InlineData("SELECT (SELECT MAX(v) FROM b) FROM a WHERE k IN (SELECT k FROM c) AND EXISTS (SELECT 1 FROM d)", "a b c d")]
    [InlineData("SELECT * FROM TABLE(TUMBLE(TABLE a, DESCRIPTOR(ts), INTERVAL '1' DAY))", "a")]
    [InlineData("SELECT * FROM a UNION ALL (SELECT * FROM b)", "a b")]
    [InlineData("WITH x AS (SELECT * FROM a), y AS (SELECT * FROM X) SELECT * FROM x JOIN y ON TRUE JOIN b ON TRUE", "a b")]
    [InlineData("WITH a AS (SELECT * FROM a) SELECT * FROM a", "a")]
    [InlineData("SELECT * FROM (WITH x AS (SELECT * FROM a) SELECT * FROM x) z JOIN x ON TRUE", "a x")]
    [InlineData("SELECT CASE WHEN k THEN f((SELECT 1 FROM b)) END FROM a FOR SYSTEM_TIME AS OF ts", "a b")]
    [InlineData("SELECT * FROM a MATCH_RECOGNIZE (ORDER BY t MEASURES x AS x PATTERN (v) DEFINE v AS k IN (SELECT k FROM b)) m", "a b")]
    [InlineData("VALUES ((SELECT 1 FROM a))", "a")]
    public void Are_those_that_the_query_reads(string sql, string names) =>
        Assert.Equal(names, string.Join(" ", TableNames.In(Parsed.Query(sql)).Select(n => n.ToString())));
}
