using System;
using System.Linq;
using System.Text;
using Xunit;

namespace Laminar.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private const string PerFiveSeconds = "SELECT window_start, symbol, SUM(quantity) AS quantity, MAX(price) AS price FROM trades GROUP BY symbol, TUMBLE(ts, INTERVAL '5' SECOND)";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_bare_query_writes_csv_to_a_pipe() =>
        Assert.Equal("symbol,twice\nA,2\nB,4\nA,6\nA,8\n", _tool.WithTrades("SELECT symbol, quantity * 2 AS twice FROM trades").RunScript().Success());

    [Fact]
    public void Windows_close_and_write_their_groups()
    {
        var lines = _tool.WithTrades(PerFiveSeconds).RunScript().Success().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("window_start,symbol,quantity,price", lines[0]);
        Assert.Equal(["2026-01-05 09:30:00,A,4,11.5", "2026-01-05 09:30:00,B,2,", "2026-01-05 09:30:05,A,4,12"], lines.Skip(1).Order());
    }

    [Fact]
    public void Json_lines_are_a_format_of_results() =>
        Assert.Equal(
            "{\"ts\":\"2026-01-05T09:30:00.5\",\"symbol\":\"B\",\"price\":null,\"ok\":true}\n",
            _tool.WithTrades("SELECT ts, symbol, price, quantity = 2 AS ok FROM trades WHERE symbol = 'B'").RunScript("--format", "jsonl").Success());

    [Fact]
    public void A_terminal_gets_a_table()
    {
        _tool.OutIsTerminal = true;
        var text = _tool.WithTrades("SELECT symbol, price FROM trades").RunScript().Success();
        Assert.Equal("symbol  price\n------  -----\nA        10.5\nB        NULL\nA        11.5\nA          12\n", text);
        Assert.Equal(text, _tool.RunScript("--format", "table").Success());
        Assert.StartsWith("symbol,price\n", _tool.RunScript("--format", "csv").Success(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_goes_on_past_the_rows_that_set_its_widths()
    {
        var rows = "ts,symbol,price,quantity\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"2026-01-05,S,{i},{i}\n"));
        var lines = _tool.WithTrades("SELECT quantity FROM trades", rows).RunScript("--format", "table").Success().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => i.ToString()), lines.Skip(2).Select(line => line.Trim()));
    }

    [Fact]
    public void A_sink_is_a_file_with_the_sinks_own_names()
    {
        _tool.WithTrades("CREATE SINK big (name TEXT, amount BIGINT) WITH (connector = 'file', path = '{dir}big.csv', delimiter = ';');\nINSERT INTO big SELECT symbol, quantity FROM trades WHERE quantity > 2;");
        Assert.Equal("", _tool.RunScript().Success());
        Assert.Equal("name;amount\nA;3\nA;4\n", _tool.Read("big.csv"));
        Assert.Equal(["big.csv"], _tool.FilesBut("q.sql", "trades.csv"));
    }

    [Fact]
    public void A_sinks_format_follows_its_extension()
    {
        _tool.WithTrades("CREATE SINK big WITH ('path' = '{dir}big.jsonl'); INSERT INTO big SELECT symbol AS s FROM trades WHERE quantity > 3").RunScript().Success();
        Assert.Equal("{\"s\":\"A\"}\n", _tool.Read("big.jsonl"));
    }

    [Fact]
    public void Views_read_views_and_several_statements_run_in_order()
    {
        _tool.WithTrades(
            """
            CREATE VIEW large AS SELECT ts, symbol, quantity * 10 AS q FROM trades WHERE quantity > 1;
            CREATE STREAM a AS SELECT q FROM large WHERE symbol = 'A';
            SELECT q FROM a;
            SELECT symbol FROM large WHERE q = 20;
            """);
        Assert.Equal("q\n30\n40\nsymbol\nB\n", _tool.RunScript().Success());
    }

    [Fact]
    public void Print_and_blackhole_are_sinks()
    {
        _tool.WithTrades("CREATE SINK p WITH (connector = 'print'); CREATE SINK b WITH (connector = 'blackhole'); INSERT INTO b SELECT * FROM trades; INSERT INTO p SELECT quantity FROM trades;");
        Assert.Equal("quantity\n1\n2\n3\n4\n", _tool.RunScript().Success());
    }

    [Fact]
    public void The_command_line_gives_a_source_its_file()
    {
        _tool.With("q.sql", "CREATE SOURCE s (id INTEGER); SELECT id FROM s;").With("a.jsonl", "{\"id\":1}\n{\"id\":null}\n").With("b.csv", "x,ID\n,7\n");
        Assert.Equal("id\n1\n\n", _tool.RunScript("--source", "s={dir}a.jsonl").Success());
        Assert.Equal("id\n7\n", _tool.RunScript("--source", "S={dir}b.csv").Success());
    }

    [Fact]
    public void A_pattern_reads_files_in_the_order_of_their_names()
    {
        _tool.With("q.sql", "CREATE SOURCE s (id INTEGER); SELECT id FROM s;").With("s-2.csv", "id\n2\n").With("s-1.csv", "id\n1\n").With("s-10.csv", "id\n3\n").With("t.csv", "id\n9\n");
        Assert.Equal("id\n1\n3\n2\n", _tool.RunScript("--source", "s={dir}s-*.csv").Success());
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        _tool.With("q.sql", "CREATE SOURCE s (id INTEGER); SELECT id FROM s;").Input = Encoding.UTF8.GetBytes("id\n5\n");
        Assert.Equal("id\n5\n", _tool.RunScript("--source", "s=-").Success());
        _tool.With("data.csv", "id\n6\n").Input = Encoding.UTF8.GetBytes("CREATE SOURCE s (id INTEGER); SELECT id FROM s;");
        Assert.Equal("id\n6\n", _tool.Run("run", "-", "--source", "s={dir}data.csv").Success());
    }

    [Fact]
    public void Options_of_a_source_are_heard()
    {
        _tool.With("q.sql", "CREATE TABLE s (t TIMESTAMP(3), v INT) WITH ('connector' = 'filesystem', 'path' = '{dir}s.txt', 'format' = 'csv', 'header' = 'false', 'csv.field-delimiter' = '\\t', 'timestamp.unit' = 'seconds'); SELECT t, v FROM s")
            .With("s.txt", "60\t1\n2001-01-01\t2\n");
        Assert.Equal("t,v\n1970-01-01 00:01:00,1\n2001-01-01 00:00:00,2\n", _tool.RunScript().Success());
    }

    [Fact]
    public void Every_type_passes_through()
    {
        _tool.With("q.sql", "CREATE SOURCE s (a BOOLEAN, b TINYINT, c SMALLINT, d INT, e BIGINT, f REAL, g DOUBLE PRECISION, h DECIMAL(10, 2), i VARCHAR, j TIMESTAMP, k DATE, l TIME, m INTERVAL); SELECT * FROM s")
            .With("s.csv", "a,b,c,d,e,f,g,h,i,j,k,l,m\ntrue,-1,2,3,4,0.5,1e300,7.25,\"x,y\",2001-01-01 01:02:03.000000004,2001-02-03,04:05:06,1.02:03:04\n,,,,,,,,,,,,\n");
        var result = _tool.RunScript("--source", "s={dir}s.csv").Success();
        Assert.Equal("a,b,c,d,e,f,g,h,i,j,k,l,m\ntrue,-1,2,3,4,0.5,1E+300,7.25,\"x,y\",2001-01-01 01:02:03.000000004,2001-02-03,04:05:06,1.02:03:04\n,,,,,,,,,,,,\n", result);
    }

    [Fact]
    public void Late_rows_are_spoken_of()
    {
        var rows = Tool.TradeRows + "2026-01-05 09:30:00,C,1,1\n";
        var outcome = _tool.WithTrades(PerFiveSeconds, rows).RunScript();
        Assert.Contains("warning: trades: 1 row was left out: too late (a larger delay", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(",C,", outcome.Success(), StringComparison.Ordinal);
    }
}
