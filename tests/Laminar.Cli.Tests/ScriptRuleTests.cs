using System;
using Xunit;

namespace Laminar.Cli.Tests;

public sealed class ScriptRuleTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("CREATE VIEW Trades AS SELECT symbol FROM trades;", "q.sql(3,13): error LAM0301: Trades is defined already")]
    [InlineData("CREATE SINK o WITH ('pth' = 'x');", "q.sql(3,21): error LAM0302: a sink has no option 'pth'; did you mean 'path'?")]
    [InlineData("SELECT symbol FROM trades\nSELECT price FROM trades", "q.sql(4,1): error LAM0440: is a semicolon missing before SELECT?")]
    [InlineData("CREATE SINK o WITH ('format' = 'cvs');", "q.sql(3,32): error LAM0303: 'format' cannot be 'cvs': did you mean 'csv'?")]
    [InlineData("CREATE SOURCE s (a INT) WITH ('connector' = 'print');", "q.sql(3,45): error LAM0303: 'connector' cannot be 'print'")]
    [InlineData("CREATE SOURCE s (a INT) WITH (delimiter = '::');", "q.sql(3,43): error LAM0303: 'delimiter' cannot be '::'")]
    [InlineData("CREATE SOURCE s (a INT);\nSELECT a FROM s;", "q.sql(4,1): error LAM0304: source s has no file")]
    [InlineData("CREATE SINK o WITH (header = false); INSERT INTO o SELECT symbol FROM trades", "q.sql(3,50): error LAM0304: sink o has no file")]
    [InlineData("CREATE SINK out1 WITH (connector = 'print'); INSERT INTO ou1 SELECT symbol FROM trades", "q.sql(3,58): error LAM0305: there is no sink ou1 (did you mean out1?)")]
    [InlineData("CREATE SINK o (a TEXT) WITH (connector = 'print'); INSERT INTO o SELECT symbol, price FROM trades", "q.sql(3,64): error LAM0306: the query has 2 columns, but sink o has 1 column: a")]
    [InlineData("CREATE SINK o (a INT) WITH (connector = 'print'); INSERT INTO o SELECT symbol FROM trades", "q.sql(3,63): error LAM0307: column symbol of the query is TEXT, but column a of sink o is INTEGER")]
    [InlineData("CREATE SINK o (a INT) WITH (connector = 'print'); INSERT INTO o SELECT quantity + 5000000000 AS q FROM trades", "q.sql(3,63): error LAM0307")]
    [InlineData("CREATE SINK o (a DOUBLE NOT NULL) WITH (connector = 'print'); INSERT INTO o SELECT price FROM trades", "q.sql(3,75): error LAM0308: column price of the query can be NULL")]
    [InlineData("CREATE SOURCE s (a TIMESTAMP, WATERMARK FOR b AS b) WITH (path = 'x');", "q.sql(3,45): error LAM0309: WATERMARK FOR needs a TIMESTAMP column of s: it has no column b")]
    [InlineData("CREATE SOURCE s (a INT, WATERMARK FOR a AS a) WITH (path = 'x');", "q.sql(3,39): error LAM0309: WATERMARK FOR needs a TIMESTAMP column of s: a is INTEGER")]
    [InlineData("CREATE SOURCE s (a TIMESTAMP, WATERMARK FOR a AS a + INTERVAL '1' SECOND) WITH (path = 'x');", "q.sql(3,50): error LAM0310")]
    [InlineData("CREATE SOURCE s WITH (path = 'x');", "q.sql(3,15): error LAM0311")]
    [InlineData("CREATE SOURCE s (a INT, A_ INT) WITH (path = 'x');", "q.sql(3,25): error LAM0312")]
    [InlineData("CREATE SINK o WITH (path = 'x'); INSERT INTO o SELECT symbol FROM trades; INSERT INTO o SELECT price FROM trades;", "q.sql(3,87): error LAM0313")]
    [InlineData("CREATE SINK o WITH (path = 'x'); CREATE SINK p WITH (path = 'x'); INSERT INTO o SELECT symbol FROM trades; INSERT INTO p SELECT price FROM trades;", "q.sql(3,120): error LAM0313")]
    [InlineData("INSERT INTO trades SELECT * FROM trades", "q.sql(3,13): error LAM0315: trades is a source")]
    [InlineData("CREATE SINK o WITH (connector = 'print'); SELECT a FROM o", "q.sql(3,57): error LAM0051: 'o' cannot be read from: it is a sink")]
    [InlineData("UPDATE trades SET price = 3", "q.sql(3,1): error LAM0300: not supported yet: UPDATE statements; rows stay as they came")]
    [InlineData("SET stat = 'unbounded'", "q.sql(3,1): error LAM0316: there is no setting 'stat' (did you mean 'state'?)")]
    [InlineData("SET format = 'cvs'", "q.sql(3,1): error LAM0303: 'format' cannot be 'cvs'")]
    [InlineData("CREATE SOURCE s (a INT, PRIMARY KEY (b) NOT ENFORCED) WITH (path = 'x')", "q.sql(3,38): error LAM0317: the primary key of s: it stores no column b")]
    [InlineData("CREATE SOURCE s (a INT PRIMARY KEY, b INT PRIMARY KEY) WITH (path = 'x')", "q.sql(3,37): error LAM0317: the primary key of s: it has a primary key already")]
    [InlineData("CREATE SOURCE s (a INT PRIMARY KEY, b INT) WITH (path = 'x'); SELECT a, SUM(b) AS t FROM s GROUP BY a", "q.sql(3,101): error LAM2033: each row of the stream has a a of its own")]
    [InlineData("CREATE SOURCE s (a INT, b INT, c INT, PRIMARY KEY (a, b)) WITH (path = 'x'); SELECT DISTINCT b, c, a FROM s WHERE c > 0", "q.sql(3,78): error LAM2033: each row of the stream has a b, c, a of its own")]
    [InlineData("CREATE SOURCE s (a INT, b AS a + c) WITH (path = 'x')", "q.sql(3,34): error LAM0054")]
    [InlineData("CREATE SOURCE s (a INT, A AS a + 1) WITH (path = 'x')", "q.sql(3,25): error LAM0312")]
    [InlineData("CREATE SOURCE s (a INT, b AS SUM(a)) WITH (path = 'x')", "q.sql(3,30): error LAM")]
    [InlineData("CREATE SOURCE s (a INT, b AS a + 1, WATERMARK FOR b AS b) WITH (path = 'x')", "q.sql(3,51): error LAM0309: WATERMARK FOR needs a TIMESTAMP column of s: b is INTEGER")]
    [InlineData("CREATE SINK o (a INT, b AS a + 1) WITH (path = 'x')", "q.sql(3,23): error LAM0300: not supported yet: a computed column of a sink")]
    [InlineData("CREATE SOURCE s (a INT, b ARRAY<INT>) WITH (connector = 'datagen')", "q.sql(3,15): error LAM0300: not supported yet: the ARRAY<INTEGER> column b of a generated source")]
    [InlineData("CREATE SINK o (a ARRAY<BIGINT>) WITH (connector = 'print'); INSERT INTO o SELECT ARRAY[quantity] AS q FROM trades", "q.sql(3,73): error LAM0307")]
    [InlineData("CREATE TABLE o (a INT) WITH (path = 'x') AS SELECT quantity FROM trades", "q.sql(3,14): error LAM0300: not supported yet: columns of CREATE TABLE … AS")]
    [InlineData("CREATE SOURCE o (a INT) WITH (path = 'x') AS SELECT quantity FROM trades", "q.sql(3,15): error LAM0300: not supported yet: CREATE SOURCE … AS")]
    [InlineData("CREATE TABLE o AS SELECT quantity FROM trades", "q.sql(3,14): error LAM0304: sink o has no file")]
    [InlineData("CREATE TABLE o WITH (path = 'x') AS SELECT symbol, COUNT(*) AS n FROM trades GROUP BY symbol", "q.sql(3,14): error LAM2021")]
    [InlineData("CREATE TABLE o WITH (path = 'x') AS SELECT quantiti FROM trades", "q.sql(3,44): error LAM0054")]
    [InlineData("CREATE SINK o WITH (path = 'x') AS SELECT quantity FROM trades; SELECT * FROM o", "q.sql(3,79): error LAM0051")]
    [InlineData("CREATE SINK o (a TEXT, b DOUBLE) WITH (connector = 'print'); INSERT INTO o (b, c) SELECT price, symbol FROM trades", "q.sql(3,80): error LAM0318: the column list for o: there is no column c")]
    [InlineData("CREATE SINK o (a TEXT, b DOUBLE) WITH (connector = 'print'); INSERT INTO o (b, B) SELECT price, symbol FROM trades", "q.sql(3,80): error LAM0318: the column list for o: B is named twice")]
    [InlineData("CREATE SINK o (a TEXT NOT NULL, b DOUBLE) WITH (connector = 'print'); INSERT INTO o (b) SELECT price FROM trades", "q.sql(3,86): error LAM0318: the column list for o: column a is NOT NULL and must be in it")]
    [InlineData("CREATE SINK o (a TEXT, b DOUBLE) WITH (connector = 'print'); INSERT INTO o (b, a) SELECT symbol, symbol AS s FROM trades", "q.sql(3,74): error LAM0307: column symbol of the query is TEXT, but column b of sink o is DOUBLE")]
    [InlineData("CREATE SOURCE s (a INT) WITH (connector = 'kafka', topic = 't', 'properties.bootstrap.servers' = 'x')", "q.sql(3,43): error LAM0300: not supported yet: the connector 'kafka'")]
    [InlineData("CREATE SOURCE s (a INT) WITH (connector = 'datagn')", "q.sql(3,43): error LAM0303: 'connector' cannot be 'datagn': did you mean 'datagen'?")]
    [InlineData("CREATE SOURCE s (a INT) WITH (connector = 'datagen', 'fields.b.min' = '1')", "q.sql(3,54): error LAM0319: datagen cannot make column b of s: it stores no column of that name")]
    [InlineData("CREATE SOURCE s (a INT) WITH (connector = 'datagen', 'fields.a.length' = '1')", "q.sql(3,74): error LAM0303: 'fields.a.length' cannot be '1': only text has a length")]
    [InlineData("CREATE SOURCE s (a INT) WITH (connector = 'datagen', 'number-of-rows' = '-1')", "q.sql(3,73): error LAM0303")]
    [InlineData("CREATE SOURCE s (a INT) WITH (path = 'x', seed = '1')", "q.sql(3,50): error LAM0303: 'seed' cannot be '1': it is an option of the connector 'datagen'")]
    [InlineData("CREATE LOOKUP TABLE l (a INT) WITH (path = 'x'); SELECT a FROM l", "q.sql(3,64): error LAM0210: l is a lookup table")]
    [InlineData("CREATE LOOKUP TABLE l (a INT) WITH (path = 'x'); SELECT t.symbol FROM trades t FULL JOIN l ON l.a = t.quantity", "q.sql(3,90): error LAM0210: l is a lookup table")]
    [InlineData("SELECT COUNT(*) AS n FROM trades GROUP BY TUMBLE(ts, INTERVAL '5' SECOND) LATE DATA TO trades", "q.sql(3,88): error LAM0301: trades is defined already")]
    [InlineData("CREATE VIEW v (a, b) AS SELECT symbol FROM trades", "q.sql(3,16): error LAM")]
    [InlineData("CREATE SOURCE s (r ROW<a INT, b ROW<c INT>>) WITH (path = 'x'); SELECT r.d FROM s", "q.sql(3,74): error LAM0054")]
    [InlineData("CREATE SOURCE s (r ROW<a INT, A INT>) WITH (path = 'x')", "q.sql(3,31): error LAM0312")]
    [InlineData("CREATE SOURCE s (a BLOB) WITH (path = 'x')", "q.sql(3,20): error LAM0077")]
    [InlineData("CREATE VIEW v AS SELECT nope FROM trades; SELECT * FROM v; CREATE VIEW w AS SELECT * FROM v; SELECT * FROM w", "q.sql(3,25): error LAM0054")]
    public void Each_rule_says_what_and_where(string statements, string expected)
    {
        var outcome = _tool.WithTrades(statements).RunScript();
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith(expected, outcome.OneError(), StringComparison.Ordinal);
        Assert.Equal("", outcome.Out);
    }

    [Fact]
    public void A_script_that_runs_nothing_says_so()
    {
        var outcome = _tool.WithTrades("").RunScript();
        Assert.Contains("warning LAM0314", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("", outcome.Success());
    }

    [Fact]
    public void Several_statements_have_an_error_each()
    {
        var outcome = _tool.WithTrades("SELECT a FROM trades;\nSELECT b FROM trades;\nSELECT symbol FROM trades;").Run("check", "{dir}q.sql");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("q.sql(3,8): error LAM0054", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("q.sql(4,8): error LAM0054", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>The statements are read as if the semicolons were there: each that is missing is said, and nothing is made of it.</summary>
    [Fact]
    public void Missing_semicolons_are_said_and_no_more_of_their_making()
    {
        var outcome = _tool.WithTrades("CREATE VIEW v AS SELECT symbol FROM trades\nCREATE SINK o WITH (connector = 'print')\nINSERT INTO o SELECT symbol FROM v").Run("check", "{dir}q.sql");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("q.sql(4,1): error LAM0440: is a semicolon missing before CREATE?", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("q.sql(5,1): error LAM0440: is a semicolon missing before INSERT?", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Error.Split("error LAM").Length - 1);
    }

    [Fact]
    public void Checking_needs_no_files()
    {
        _tool.With("q.sql", "CREATE SOURCE s (a INT); SELECT a FROM s;");
        Assert.Equal("q.sql: 1 source, 1 query, no errors\n", _tool.Run("check", "{dir}q.sql").Success());
    }
}
