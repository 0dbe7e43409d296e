using System;
using System.Linq;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>What the statements of a script do.</summary>
public sealed class StatementTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_computed_column_is_one_like_others()
    {
        _tool.With("t.csv", "p,q,ms\n2,3,1000\n4,5,2000\n").With("q.sql",
            """
            CREATE SOURCE t (p DOUBLE NOT NULL, total AS p * q, q INT NOT NULL, WATERMARK FOR ts AS ts, ms TIMESTAMP, ts AS ms + INTERVAL '1' SECOND)
            WITH (path = '{dir}t.csv', 'timestamp.unit' = 'milliseconds');
            SELECT * FROM t;
            SELECT window_start, SUM(total) AS total FROM t WHERE total > 1 GROUP BY TUMBLE(ts, INTERVAL '2' SECOND);
            """);
        Assert.Equal(
            "p,total,q,ms,ts\n2,6,3,1970-01-01 00:00:01,1970-01-01 00:00:02\n4,20,5,1970-01-01 00:00:02,1970-01-01 00:00:03\nwindow_start,total\n1970-01-01 00:00:02,26\n",
            _tool.RunScript().Success());
    }

    [Fact]
    public void A_table_of_a_query_is_written_and_read()
    {
        _tool.WithTrades(
            """
            CREATE TABLE big WITH (path = '{dir}big.jsonl') AS SELECT symbol, quantity, ARRAY[quantity, 1] AS pair FROM trades WHERE quantity > 2;
            CREATE SINK copy WITH (path = '{dir}copy.csv') AS SELECT symbol, pair[1] AS first FROM big WHERE quantity < 4;
            SELECT COUNT(*) AS n FROM big;
            """);
        Assert.Equal("op,n\n+I,1\n-U,1\n+U,2\n", _tool.RunScript().Success());
        Assert.Equal("{\"symbol\":\"A\",\"quantity\":3,\"pair\":[3,1]}\n{\"symbol\":\"A\",\"quantity\":4,\"pair\":[4,1]}\n", _tool.Read("big.jsonl"));
        Assert.Equal("symbol,first\nA,3\n", _tool.Read("copy.csv"));
    }

    [Fact]
    public void Late_rows_are_a_table_for_later_statements()
    {
        _tool.With("t.csv", "k,ms\na,1000\nb,12000\na,2000\nb,11500\na,25000\nb,3000\n").With("q.sql",
            """
            CREATE SOURCE t (k VARCHAR NOT NULL, ms TIMESTAMP NOT NULL, WATERMARK FOR ms AS ms) WITH (path = '{dir}t.csv', 'timestamp.unit' = 'milliseconds');
            CREATE SINK kept (k VARCHAR, n BIGINT) WITH (path = '{dir}kept.csv');
            CREATE SINK lost (k VARCHAR, ms TIMESTAMP, by INTERVAL) WITH (path = '{dir}lost.csv');
            INSERT INTO kept SELECT k, COUNT(*) AS n FROM t GROUP BY k, TUMBLE(ms, INTERVAL '10' SECOND) LATE DATA TO missed;
            INSERT INTO lost SELECT k, ms, late_by FROM missed;
            SELECT k, COUNT(*) AS late FROM missed GROUP BY k EMIT CHANGES;
            """);
        var shown = _tool.RunScript().Success();
        Assert.Equal("k,n\na,1\nb,2\na,1\n", _tool.Read("kept.csv"));
        Assert.Equal("k,ms,by\na,1970-01-01 00:00:02,00:00:02\nb,1970-01-01 00:00:03,00:00:15\n", _tool.Read("lost.csv"));
        Assert.Contains("+I,a,1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_rows_are_read_by_their_path()
    {
        _tool.With("e.jsonl",
            """
            {"kind":2,"bid":{"price":10,"who":{"name":"ann","age":40}},"person":null}
            {"person":{"name":"bob"},"kind":0}
            {"kind":2,"bid":{"who":null,"price":30},"bid":{"price":31,"extra":[{"price":1}]}}

            """).With("q.sql",
            """
            CREATE TABLE e (`kind` INT, bid ROW<price BIGINT, who ROW<name STRING, age INT>>, person ROW<name STRING NOT NULL> NOT NULL) WITH (path = '{dir}e.jsonl');
            CREATE VIEW bids AS SELECT bid.price, e.bid.who.name, "kind" FROM e WHERE kind = 2;
            SELECT * FROM bids;
            SELECT bid.*, kind + 1 AS k FROM e WHERE bid.price IS NOT NULL;
            """);
        Assert.Equal("price,name,kind\n10,ann,2\n31,,2\nprice,who.name,who.age,k\n10,ann,40,3\n31,,,3\n", _tool.RunScript().Success());
    }

    [Theory]
    [InlineData("{\"bid\":3}", "e.jsonl(1,8): error: an object is expected, or null: the column is a ROW")]
    [InlineData("{\"bid\":\"x\"}", "e.jsonl(1,8): error: an object is expected, or null: the column is a ROW")]
    [InlineData("{\"bid\":{\"price\":\"x\"}}", "e.jsonl(1,18): error: column bid.price: \"x\" is not a BIGINT")]
    [InlineData("{\"bid\":{\"price\":1}", "e.jsonl(1,19): error: the object is not closed on its line")]
    public void A_row_that_is_none_is_a_bad_row(string line, string expected)
    {
        _tool.With("e.jsonl", line).With("q.sql", "CREATE SOURCE e (bid ROW<price BIGINT>) WITH (path = '{dir}e.jsonl'); SELECT bid.price FROM e;");
        Assert.StartsWith(expected, _tool.RunScript().OneError(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_may_stand_flat_under_its_path()
    {
        _tool.With("e.csv", "bid.price,bid.who\n3,x\n").With("q.sql", "CREATE SOURCE e (bid ROW<price BIGINT, who TEXT>) WITH (path = '{dir}e.csv'); SELECT bid.who, e.bid.price FROM e;");
        Assert.Equal("who,price\nx,3\n", _tool.RunScript().Success());
    }

    [Theory]
    [InlineData("", "LAM2011")]
    [InlineData("SET state = 'unbounded'; ", "no errors")]
    public void Growth_that_is_said_to_be_meant_is_not_warned_of(string setting, string said)
    {
        var outcome = _tool.WithTrades(setting + "SELECT symbol, COUNT(*) AS n FROM trades GROUP BY symbol;").Run("check", "{dir}q.sql");
        Assert.Equal(0, outcome.Code);
        Assert.Contains(said, outcome.Error + outcome.Out, StringComparison.Ordinal);
        Assert.Equal(setting.Length == 0, (outcome.Error + outcome.Out).Contains("LAM2011", StringComparison.Ordinal));
    }

    [Fact]
    public void INSERT_INTO_goes_by_place_so_that_columns_may_share_a_name()
    {
        _tool.WithTrades("CREATE SINK o (a TEXT, b TEXT, c DOUBLE) WITH (connector = 'print'); INSERT INTO o SELECT x.symbol, y.symbol, y.price FROM trades x JOIN trades y ON x.symbol = y.symbol AND x.ts = y.ts WHERE x.quantity = 1;");
        Assert.Equal("a,b,c\nA,A,10.5\n", _tool.RunScript("--format", "csv").Success());
    }

    [Fact]
    public void An_insert_names_the_columns_it_fills()
    {
        _tool.WithTrades("CREATE SINK o (a TEXT, b DOUBLE, c BIGINT) WITH (connector = 'print'); INSERT INTO o (c, a) SELECT quantity, symbol FROM trades WHERE quantity > 2;");
        Assert.Equal("a,b,c\nA,,3\nA,,4\n", _tool.RunScript().Success());
    }

    [Fact]
    public void A_view_names_its_columns_and_comes_but_once()
    {
        _tool.WithTrades(
            """
            CREATE VIEW IF NOT EXISTS v (s, at) AS SELECT symbol, ts FROM trades;
            CREATE VIEW IF NOT EXISTS v AS SELECT quantity FROM trades;
            CREATE SOURCE IF NOT EXISTS v (a INT) WITH (path = 'nowhere');
            SELECT s, COUNT(*) AS n FROM v GROUP BY s, TUMBLE(at, INTERVAL '1' MINUTE) ORDER BY s;
            """.Replace(" ORDER BY s", ""));
        Assert.Equal(["A,3", "B,1", "s,n"], _tool.RunScript().Success().Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Fact]
    public void One_reading_feeds_all_queries_of_a_source()
    {
        _tool.Input = "ts,symbol,price,quantity\n2026-01-05,A,1,1\n2026-01-05,B,2,2\n"u8.ToArray();
        _tool.WithTrades(
            """
            CREATE SINK o WITH (path = '{dir}o.csv');
            INSERT INTO o SELECT price FROM trades;
            SELECT symbol FROM trades;
            SELECT quantity FROM trades WHERE quantity > 1;
            """);
        var outcome = _tool.RunScript("--source", "trades=-", "--stats");
        Assert.Equal("symbol\nA\nB\nquantity\n2\n", outcome.Success());
        Assert.Equal("price\n1\n2\n", _tool.Read("o.csv"));
        Assert.Equal(3, outcome.Error.Split('\n').Count(line => line.Contains("2 rows in", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_failure_leaves_no_file_of_any_statement()
    {
        _tool.WithTrades("CREATE SINK a WITH (path = '{dir}a.csv'); CREATE SINK b WITH (path = '{dir}b.csv'); INSERT INTO a SELECT symbol FROM trades; INSERT INTO b SELECT 1 / (quantity - 3) AS x FROM trades;");
        Assert.Equal(1, _tool.RunScript().Code);
        Assert.Empty(_tool.FilesBut("q.sql", "trades.csv"));
    }

    [Fact]
    public void A_setting_is_a_default_that_the_command_line_changes()
    {
        _tool.WithTrades("SET 'format' = 'jsonl'; SET bad-rows = skip; SELECT 10 / (quantity - 3) AS x FROM trades".Replace("bad-rows", "'bad-rows'"));
        Assert.Equal("{\"x\":-5}\n{\"x\":-10}\n{\"x\":10}\n", _tool.RunScript().Success());
        Assert.StartsWith("x\n", _tool.RunScript("--format", "csv").Success(), StringComparison.Ordinal);
        Assert.Equal(1, _tool.RunScript("--bad-rows", "fail").Code);
    }

    [Fact]
    public void A_stream_does_not_run_but_is_explained_and_emitted()
    {
        _tool.WithTrades("CREATE STREAM big AS SELECT symbol FROM trades WHERE quantity > 2; SELECT * FROM big;");
        Assert.Equal("symbol\nA\nA\n", _tool.RunScript().Success());
        Assert.Contains("-- Big: trades -> its readers\n", _tool.Run("explain", "{dir}q.sql").Success(), StringComparison.Ordinal);
        Assert.Contains("class Big :", _tool.Run("emit", "{dir}q.sql").Success(), StringComparison.Ordinal);
        Assert.Equal("q.sql: 1 source, 2 queries, no errors\n", _tool.Run("check", "{dir}q.sql").Success());
    }

    [Fact]
    public void Datagen_makes_the_same_rows_of_a_seed()
    {
        const string Source =
            """
            CREATE TABLE orders (id BIGINT NOT NULL, price DECIMAL(10, 2), `name` STRING, city STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND)
            WITH ('connector' = 'datagen', 'number-of-rows' = '1000', 'rows-per-second' = '1000000', seed = '7', 'start-time' = '2026-01-01 00:00:00',
                  'fields.id.kind' = 'sequence', 'fields.id.start' = '1', 'fields.id.end' = '900',
                  'fields.price.min' = '10', 'fields.price.max' = '20', 'fields.name.length' = '3', 'fields.city.null-rate' = '0.5', 'fields.ts.max-past' = '2 seconds');

            """;
        var all = _tool.With("q.sql", Source + "SELECT * FROM orders;").RunScript().Success();
        Assert.Equal(all, _tool.RunScript().Success());
        var rows = all.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(Enumerable.Range(1, 900), rows.Select(row => int.Parse(row[0])));
        Assert.All(rows, row => Assert.InRange(decimal.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), 10, 20));
        Assert.All(rows, row => Assert.Equal(3, row[2].Length));
        Assert.InRange(rows.Count(row => row[3].Length == 0), 350, 550);
        Assert.All(rows, row => Assert.True(string.CompareOrdinal(row[4], "2025-12-31 23:59:58") >= 0 && string.CompareOrdinal(row[4], "2026-01-01 00:00:01") < 0));
        Assert.Equal(rows.Select(row => row[1]), _tool.With("q.sql", Source + "SELECT price FROM orders;").RunScript().Success().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }
}
