using System;
using System.IO;
using System.Threading;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Each kind of bad input: one clear error with its place, exit code 1, no stack trace, nothing torn.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Window = "SELECT window_start, SUM(quantity) AS q FROM trades GROUP BY TUMBLE(ts, INTERVAL '5' SECOND) LATE DATA DROP";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("SELEC symbol FROM trades", "q.sql(3,1): error LAM0")]
    [InlineData("SELECT symbol FROM trades WHERE", "q.sql(3,32): error LAM0002")]
    [InlineData("SELECT symbol FROM trades WHERE symbol = 'A", "q.sql(3,42): error LAM0003")]
    [InlineData("SELECT symbol FROM tades", "q.sql(3,20): error LAM0050")]
    [InlineData("SELECT symbl FROM trades", "q.sql(3,8): error LAM0054")]
    [InlineData("SELECT symbol FROM trades WHERE symbol > 5", "q.sql(3,40): error LAM0073")]
    [InlineData("SELECT COUNT(*) AS n FROM trades GROUP BY TUMBLE(ts, INTERVAL '0' SECOND)", "q.sql(3,")]
    [InlineData("SELECT CAST(symbol AS UUID) FROM trades", "q.sql(3,23): error LAM0300: not supported yet: ")]
    [InlineData("SELECT a.symbol FROM trades a JOIN trades b ON a.symbol = b.symbol", "q.sql(3,31): error LAM2040: rows of both sides ")]
    public void A_wrong_query_is_named_at_its_place(string query, string expected)
    {
        foreach (var command in new[] { "check", "explain", "emit", "run" })
        {
            var outcome = _tool.WithTrades(query).Run(command, "{dir}q.sql");
            Assert.Equal(1, outcome.Code);
            Assert.Equal("", outcome.Out);
            Assert.StartsWith(expected, outcome.OneError(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_finding_shows_the_line_underlined_and_the_page()
    {
        var outcome = _tool.WithTrades("SELECT\tsymbol, prize\nFROM trades").RunScript();
        Assert.Equal(
            "q.sql(3,16): error LAM0054: there is no column 'prize' here; did you mean 'price'?\n  3 | SELECT\tsymbol, prize\n    |       \t        ^^^^^\n  help: laminar doc LAM0054\n",
            outcome.Error);
    }

    [Theory]
    [InlineData("2026-01-05 09:30:00,A,10,2147483648\n", "trades.csv(2,26): error: column quantity: \"2147483648\" is not an INTEGER")]
    [InlineData("2026-01-05 09:30:00,A,abc,1\n", "error: no column", false)]
    [InlineData("9999-01-05 09:30:00,A,1,1\n", "trades.csv(2,1): error: column ts: \"9999-01-05 09:30:00\" is not a TIMESTAMP")]
    [InlineData("2026-02-30 09:30:00,A,1,1\n", "trades.csv(2,1): error: column ts: \"2026-02-30 09:30:00\" is not a TIMESTAMP")]
    [InlineData("1517365101235,A,1,1\n", "if it counts milliseconds since 1970, say so: 'timestamp.unit' = 'milliseconds' with the source")]
    [InlineData("1517365101,A,1,1\n", "if it counts seconds since 1970, say so: 'timestamp.unit' = 'seconds' with the source")]
    [InlineData(",A,1,1\n", "trades.csv(2,1): error: column ts: no value, but the column is NOT NULL")]
    [InlineData("2026-01-05 09:30:00,A,1\n", "trades.csv(2,1): error: 3 fields, expected 4")]
    [InlineData("2026-01-05 09:30:00,\"A,1,1\n2026-01-05 09:30:00,B,1,1\n", "trades.csv(2,21): error: the quote that opens here is never closed")]
    [InlineData("2026-01-05 09:30:00,A,1,1\n2026-01-05 09:30:00,A,1,\0\n", "trades.csv(3,25): error: column quantity: \"\\u0000\" is not an INTEGER")]
    public void A_bad_row_is_named_by_file_line_and_column(string rows, string expected, bool hasHeader = true)
    {
        var header = hasHeader ? "ts,symbol,price,quantity\n" : "ts,symbol,price\n";
        _tool.WithTrades($"CREATE SINK o WITH (path = '{{dir}}o.csv'); INSERT INTO o {Window}", header + rows).With("o.csv", "old\n");
        var outcome = _tool.RunScript();
        Assert.Equal(1, outcome.Code);
        Assert.Contains(expected, outcome.OneError(), StringComparison.Ordinal);
        Assert.Equal("old\n", _tool.Read("o.csv"));
        Assert.Empty(_tool.FilesBut("q.sql", "trades.csv", "o.csv"));
    }

    [Fact]
    public void A_huge_field_is_refused_with_bounded_memory()
    {
        _tool.WithTrades(Window);
        using (var file = new StreamWriter(_tool.PathOf("trades.csv")))
        {
            file.Write("ts,symbol,price,quantity\n2026-01-05 09:30:00,\"");
            for (var i = 0; i < 40; i++)
            {
                file.Write(new string('x', 1 << 20));
            }
        }

        var outcome = _tool.RunScript("--bad-rows", "skip");
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith("trades.csv(2,1): error: the record that begins here is longer than 16777216 bytes", outcome.OneError(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT quantity * 1000000000 AS q FROM trades", "trades.csv(4,1): error: ", "q\n1000000000\n2000000000\n")]
    [InlineData("SELECT 10 / (quantity - 3) AS q FROM trades", "trades.csv(4,1): error: ", "q\n-5\n-10\n")]
    public void An_expression_that_fails_is_named_by_the_row_and_what_came_before_is_written(string query, string expected, string written)
    {
        var outcome = _tool.WithTrades(query).RunScript();
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith(expected, outcome.OneError(), StringComparison.Ordinal);
        Assert.Equal(written, outcome.Out);
        var skipped = _tool.RunScript("--bad-rows", "skip");
        Assert.Contains("left out: an expression failed", skipped.Error, StringComparison.Ordinal);
        Assert.StartsWith(written, skipped.Success(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_can_be_skipped_and_counted()
    {
        var outcome = _tool.WithTrades("SELECT ts, quantity FROM trades WHERE quantity > 3", Tool.TradeRows + "x,A,1,1\n,,,\n2026-01-05 09:30:09,A,1,9\n").RunScript("--bad-rows", "skip");
        Assert.Equal("ts,quantity\n2026-01-05 09:30:09,4\n2026-01-05 09:30:09,9\n", outcome.Success());
        Assert.Equal("warning: trades: 2 rows were left out: could not be read\n", outcome.Error);
    }

    [Fact]
    public void Bad_rows_can_be_kept_in_a_file()
    {
        _tool.WithTrades("SELECT ts, quantity FROM trades", Tool.TradeRows + "x,A,1,1\n").RunScript("--bad-rows", "{dir}bad.txt").Success();
        Assert.Contains("(6,1): column ts: \"x\" is not a TIMESTAMP", _tool.Read("bad.txt"), StringComparison.Ordinal);
        Assert.EndsWith("\nx,A,1,1\n", _tool.Read("bad.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trade.csv", "error: there is no file trade.csv (did you mean trades.csv?)")]
    [InlineData("none/trades.csv", "error: there is no file none/trades.csv: the directory ")]
    [InlineData("nothing-*.csv", "error: no file matches nothing-*.csv")]
    [InlineData("", "error: cannot read : it is a directory")]
    public void A_file_that_is_not_there_is_named(string file, string expected)
    {
        _tool.WithTrades($"CREATE SINK o WITH (path = '{{dir}}o.csv'); INSERT INTO o {Window}");
        var outcome = _tool.RunScript("--source", "trades={dir}" + file);
        Assert.Equal(1, outcome.Code);
        Assert.StartsWith(expected, outcome.OneError(), StringComparison.Ordinal);
        Assert.Empty(_tool.FilesBut("q.sql", "trades.csv"));
    }

    [Fact]
    public void A_script_is_no_directory()
    {
        var outcome = _tool.Run("check", "{dir}");
        Assert.Equal(1, outcome.Code);
        Assert.Contains(" is a directory, and a script is a file, such as ", outcome.OneError(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_that_cannot_be_written_is_named()
    {
        _tool.WithTrades($"CREATE SINK o WITH (path = '{{dir}}none/o.csv'); INSERT INTO o {Window}");
        Assert.Equal("error: cannot write none/o.csv: its directory does not exist", _tool.RunScript().OneError());
        _tool.WithTrades($"CREATE SINK o WITH (path = '/dev/full', format = 'csv'); INSERT INTO o {Window}");
        Assert.Equal("error: cannot write /dev/full: the disk is full", _tool.RunScript().OneError());
    }

    [Fact]
    public void A_script_that_is_not_there_is_named()
    {
        _tool.WithTrades(Window);
        var outcome = _tool.Run("check", "{dir}p.sql");
        Assert.Equal((1, "error: there is no file p.sql (did you mean q.sql?)"), (outcome.Code, outcome.OneError()));
    }

    [Fact]
    public void A_script_of_other_bytes_is_refused()
    {
        File.WriteAllBytes(_tool.PathOf("q.sql"), [0xFF, 0x00, 0xC3, 0x28]);
        Assert.Equal("error: q.sql is not UTF-8 text", _tool.RunScript().OneError());
    }

    [Fact]
    public void A_stopped_run_leaves_nothing_half_written()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        _tool.Cancellation = stop.Token;
        _tool.WithTrades($"CREATE SINK o WITH (path = '{{dir}}o.csv'); INSERT INTO o {Window}");
        var outcome = _tool.RunScript();
        Assert.Equal((130, "stopped\n"), (outcome.Code, outcome.Error));
        Assert.Empty(_tool.FilesBut("q.sql", "trades.csv"));
    }

    [Fact]
    public void Random_scripts_end_in_findings_and_not_in_internal_errors()
    {
        const int seed = 11;
        var random = new Random(seed);
        var whole = Tool.Trades + "CREATE VIEW v AS SELECT ts, symbol FROM trades; CREATE SINK o (a TEXT) WITH (connector = 'blackhole'); INSERT INTO o SELECT symbol FROM v; " + Window;
        for (var round = 0; round < 300; round++)
        {
            var start = random.Next(whole.Length);
            var script = whole.Remove(start, Math.Min(random.Next(1, 12), whole.Length - start));
            var outcome = _tool.With("q.sql", script).Run("check", "{dir}q.sql");
            Assert.True(outcome.Code is 0 or 1 && !outcome.Error.Contains("internal error", StringComparison.Ordinal), $"seed {seed}, round {round}: {script}\n{outcome.Error}");
        }
    }
}
