using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Scripts in the manner of public query collections compile as they are.</summary>
public sealed class PublicScriptTests : IDisposable
{
    private readonly Tool _tool = new();

    public static TheoryData<string> Scripts() => new(Directory.GetFiles(Folder, "*.sql").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Scripts");

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Each_compiles(string name)
    {
        var outcome = With(name).Run("check", "{dir}q.sql");
        Assert.Contains("no errors", outcome.Success(), StringComparison.Ordinal);
        Assert.DoesNotContain("error", outcome.Error, StringComparison.Ordinal);
        Assert.NotEmpty(_tool.Run("explain", "{dir}q.sql").Success());
    }

    [Fact]
    public void Nexmark_runs()
    {
        With("nexmark.sql").With("nexmark.json",
            """
            {"event_type":0,"person":{"id":1,"name":"ann","dateTime":"2026-01-01 00:00:00.000"},"auction":null,"bid":null}
            {"event_type":1,"person":null,"auction":{"id":123,"itemName":"x","dateTime":"2026-01-01 00:00:01.000","expires":"2026-01-01 01:00:00"},"bid":null}
            {"event_type":2,"bid":{"auction":123,"bidder":1,"price":1000,"channel":"a","url":"u","dateTime":"2026-01-01 00:00:02.000","extra":""}}
            {"event_type":2,"bid":{"auction":124,"bidder":2,"price":20000,"channel":"a","url":"u","dateTime":"2026-01-01 00:00:12.500","extra":"e"}}

            """);
        Assert.Equal("price,starttime,endtime\n1000,2026-01-01 00:00:00,2026-01-01 00:00:10\n20000,2026-01-01 00:00:10,2026-01-01 00:00:20\n", _tool.RunScript().Success());
        Assert.Equal("auction,bidder,price,dateTime,extra\n123,1,908.000,2026-01-01 00:00:02,\"\"\n124,2,18160.000,2026-01-01 00:00:12.5,e\n", _tool.Read("q1.csv"));
        Assert.Equal("day,total_bids,rank1_bids,rank2_bids\n2026-01-01,2,1,1\n", _tool.Read("q15.csv"));
    }

    [Fact]
    public void Generated_transactions_are_summed()
    {
        var clock = new EagerClock();
        var began = clock.GetUtcNow();
        _tool.Time = clock;
        var outcome = With("spend_report.sql").RunScript("--stats");
        Assert.Equal("", outcome.Success());
        Assert.Contains("2,000 rows in", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", outcome.Error, StringComparison.Ordinal);
        // Ten rows a second, the first one at once.
        Assert.Equal(199.9, (clock.GetUtcNow() - began).TotalSeconds, 0.01);
    }

    private Tool With(string name) => _tool.With("q.sql", File.ReadAllText(Path.Combine(Folder, name)));
}
