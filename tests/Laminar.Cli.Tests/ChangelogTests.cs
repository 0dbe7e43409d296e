using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Queries whose rows change after they have come out.</summary>
public sealed class ChangelogTests : IDisposable
{
    private const string PerSymbol = "SELECT symbol, SUM(quantity) AS q FROM trades GROUP BY symbol";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_kind_of_each_change_is_a_column() =>
        Assert.Equal("op,symbol,q\n+I,A,1\n+I,B,2\n-U,A,1\n+U,A,4\n-U,A,4\n+U,A,8\n", _tool.WithTrades(PerSymbol).RunScript().Success());

    [Fact]
    public void Json_lines_say_it_in_a_member() =>
        Assert.StartsWith("{\"op\":\"+I\",\"symbol\":\"A\",\"q\":1}\n", _tool.WithTrades(PerSymbol).RunScript("--format", "jsonl").Success(), StringComparison.Ordinal);

    [Fact]
    public void A_table_shows_it() =>
        Assert.StartsWith("op  symbol  q\n--  ------  -\n+I  A       1\n", _tool.WithTrades(PerSymbol).RunScript("--format", "table").Success(), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_only_grows_takes_no_changes()
    {
        var run = _tool.WithTrades("CREATE SINK s WITH (connector = 'file', path = '{dir}s.csv');\nINSERT INTO s " + PerSymbol + ";").RunScript();
        Assert.Contains("LAM2021", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sink_with_a_key_does()
    {
        _tool.WithTrades("CREATE SINK s (symbol TEXT, q BIGINT, PRIMARY KEY (symbol)) WITH (connector = 'file', path = '{dir}s.csv');\nINSERT INTO s " + PerSymbol + " EMIT ON UPDATE;");
        Assert.Equal("", _tool.RunScript().Success());
        Assert.Equal("symbol,q\nA,8\nB,2\n", _tool.Read("s.csv"));
    }
}
