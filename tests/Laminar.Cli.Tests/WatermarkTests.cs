using System;
using System.Linq;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Watermark strategies of scripts.</summary>
public sealed class WatermarkTests : IDisposable
{
    private const string Columns = "CREATE TABLE trades (ts TIMESTAMP(3), symbol TEXT, last BOOLEAN, ";
    private const string File = ") WITH ('connector' = 'filesystem', 'path' = '{dir}trades.csv', 'format' = 'csv'";
    private const string Query = ");\nSELECT EXTRACT(SECOND FROM window_end) AS e, COUNT(*) AS n FROM trades GROUP BY TUMBLE(ts, INTERVAL '10' SECOND);\n";

    private const string Rows = """
        ts,symbol,last
        2024-01-02 12:00:01,a,false
        2024-01-02 12:00:40,a,false
        2024-01-02 12:00:03,b,true
        2024-01-02 12:00:12,b,true
        2024-01-02 12:00:05,b,false
        2024-01-02 12:00:50,c,false

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Theory]
    [InlineData("WATERMARK FOR ts AS ts", "", "0,1 10,1 50,1")]
    [InlineData("WATERMARK FOR ts AS ts - INTERVAL '1' MINUTE", "", "0,1 10,3 20,1 50,1")]
    [InlineData("WATERMARK FOR ts AS SOURCE_WATERMARK()", "", "0,1 10,3 20,1 50,1")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.emit.strategy' = 'on-periodic', 'scan.watermark.emit.interval' = '10 min'", "0,1 10,3 20,1 50,1")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.when' = 'last'", "0,1 10,2 20,1 50,1")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.partition-by' = 'symbol', 'scan.watermark.idle-timeout' = '1 min'", "")]
    public void A_strategy_says_which_rows_are_late(string watermark, string options, string expected)
    {
        var script = Columns + watermark + File + (options.Length == 0 ? "" : ", " + options) + Query;
        var lines = _tool.With("trades.csv", Rows).With("q.sql", script).RunScript().Success().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        if (expected.Length > 0)
        {
            Assert.Equal(expected.Split(' ').Order(), lines.Select(line => line.Replace(".000000", "", StringComparison.Ordinal)).Order());
        }
    }

    [Fact]
    public void A_number_of_seconds_becomes_a_time_by_a_column_that_says_so()
    {
        const string Script = """
            CREATE TABLE clicks (id BIGINT, at BIGINT, ts AS TO_TIMESTAMP_LTZ(at, 0), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND)
            WITH ('path' = '{dir}clicks.csv', 'scan.watermark.partition-by' = 'id');
            SELECT COUNT(*) AS n FROM clicks GROUP BY TUMBLE(ts, INTERVAL '1' MINUTE);
            """;
        Assert.Equal("n\n2\n1\n", _tool.With("clicks.csv", "id,at\n1,1704196800\n2,1704196810\n1,1704196870\n").With("q.sql", Script).RunScript().Success());
    }

    [Fact]
    public void Windows_by_the_clock()
    {
        const string Script = """
            CREATE TABLE clicks (id BIGINT, at AS PROCTIME()) WITH ('path' = '{dir}clicks.csv');
            SELECT COUNT(*) AS n FROM clicks GROUP BY TUMBLE(at, INTERVAL '10000' DAY);
            """;
        Assert.Equal("n\n2\n", _tool.With("clicks.csv", "id\n1\n2\n").With("q.sql", Script).RunScript().Success());
    }

    [Theory]
    [InlineData("WATERMARK FOR symbol AS symbol", "", "LAM0309")]
    [InlineData("WATERMARK FOR ts AS NOW()", "", "LAM0310")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.idle-timeout' = 'soon'", "'200 ms', '30 s'")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.when' = 'symbol'", "a column BOOLEAN is expected")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.alignment.group' = 'g'", "go together")]
    [InlineData("WATERMARK FOR ts AS ts", "'scan.watermark.when' = 'last', 'scan.watermark.emit.strategy' = 'on-periodic'", "not periodic")]
    [InlineData("WATERMARK FOR ts AS SOURCE_WATERMARK()", "'scan.watermark.when' = 'last'", "by itself")]
    [InlineData("PRIMARY KEY (symbol) NOT ENFORCED", "'scan.watermark.when' = 'last'", "add WATERMARK FOR")]
    public void What_does_not_fit_is_refused(string watermark, string options, string message)
    {
        var outcome = _tool.With("q.sql", Columns + watermark + File + (options.Length == 0 ? "" : ", " + options) + Query).Run("check", "{dir}q.sql");
        Assert.Equal(1, outcome.Code);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_without_a_unit_is_taught_one()
    {
        var outcome = _tool.With("q.sql", "CREATE TABLE t (at BIGINT, WATERMARK FOR at AS at) WITH ('path' = 't.csv');\nSELECT at FROM t;\n").Run("check", "{dir}q.sql");
        Assert.Contains("TO_TIMESTAMP_LTZ(at, 3)", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Far_times_lead_unless_asked_otherwise()
    {
        const string Script = Columns + "WATERMARK FOR ts AS ts" + File + Query;
        _tool.With("trades.csv", "ts,symbol,last\n2024-01-02 12:00:01,a,true\n2200-01-02 12:00:40,a,false\n2024-01-02 12:00:03,b,true\n").With("q.sql", Script);
        Assert.Contains("10.000000,1\n", _tool.RunScript().Success(), StringComparison.Ordinal);
        Assert.Contains("10.000000,2\n", _tool.RunScript("--far-future", "5m").Success(), StringComparison.Ordinal);
        Assert.Equal(2, _tool.RunScript("--far-future", "soon").Code);
    }
}
