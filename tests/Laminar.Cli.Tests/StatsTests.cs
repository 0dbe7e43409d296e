using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Xunit;

namespace Laminar.Cli.Tests;

public sealed class StatsTests : IDisposable
{
    private const string Joined =
        """
        CREATE SOURCE left_rows (ts TIMESTAMP, k INTEGER NOT NULL, WATERMARK FOR ts AS ts) WITH ('path' = '{dir}left.csv');
        CREATE SOURCE right_rows (ts TIMESTAMP, k INTEGER NOT NULL, WATERMARK FOR ts AS ts) WITH ('path' = '{dir}right.csv');
        SELECT l.k FROM left_rows AS l JOIN right_rows AS r ON l.k = r.k AND r.ts BETWEEN l.ts AND l.ts + INTERVAL '1' SECOND;
        """;

    private const string TwoRows = "ts,k\n2026-01-05 09:30:00,1\n2026-01-05 09:30:01,2\n";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Stats_say_what_was_done()
    {
        var lines = _tool.WithTrades("SELECT symbol FROM trades").RunScript("--stats").Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Matches(@"^trades -> standard output: 4 rows in, 4 out, 0\.0 MB, \d+\.\d\d s, [\d,]+ rows/s$", lines[0]);
        Assert.Matches(@"^compiled in \d+\.\d\d s, ran in \d+\.\d\d s$", lines[1]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void A_terminal_is_told_without_asking()
    {
        _tool.ErrorIsTerminal = true;
        Assert.Contains("trades -> standard output: 4 rows in, 4 out, ", _tool.WithTrades("SELECT symbol FROM trades").RunScript().Error, StringComparison.Ordinal);
        Assert.Equal("", _tool.RunScript("--no-progress").Error);
        Assert.Contains("rows in, ", _tool.RunScript("--no-progress", "--stats").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Others_are_told_when_they_ask() => Assert.Equal("", _tool.WithTrades("SELECT symbol FROM trades").RunScript().Error);

    /// <summary>Each look at the clock is a second later than the one before.</summary>
    [Fact]
    public void Sources_that_take_turns_share_their_time()
    {
        _tool.Time = new Stepping();
        var text = _tool.With("left.csv", TwoRows).With("right.csv", TwoRows).With("q.sql", Joined).RunScript("--stats").Error;
        Assert.Contains(": 4 rows in, 2 out", text, StringComparison.Ordinal);
        var statement = Number(text, @"MB, ([\d.,]+) s");
        Assert.InRange(statement, 1, Number(text, @"ran in ([\d.,]+) s"));
        Assert.Equal(Math.Round(4 / statement), Number(text, @"([\d.,]+) rows/s"));
    }

    private static double Number(string text, string pattern) => double.Parse(Regex.Match(text, pattern).Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);

    private sealed class Stepping : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _now);
    }
}
