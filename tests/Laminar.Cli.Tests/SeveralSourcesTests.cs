using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Queries that read several sources.</summary>
public sealed class SeveralSourcesTests : IDisposable
{
    private const string Sources = """
        CREATE SOURCE a (ts TIMESTAMP NOT NULL, v INT NOT NULL, WATERMARK FOR ts AS ts) WITH (path = '{dir}a.csv');
        CREATE SOURCE b (at TIMESTAMP NOT NULL, v INT NOT NULL, WATERMARK FOR at AS at) WITH (path = '{dir}b.csv');

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Rows_of_both_files_come()
    {
        _tool.With("a.csv", "ts,v\n2026-01-01,1\n").With("b.csv", "at,v\n2026-01-01,2\n")
            .With("q.sql", Sources + "SELECT v FROM a UNION ALL SELECT v * 10 FROM b UNION ALL SELECT v * 100 FROM a UNION ALL VALUES (7);");
        Assert.Equal("v\n7\n1\n100\n20\n", _tool.RunScript().Success());
    }

    [Fact]
    public void A_script_of_values_alone()
    {
        _tool.With("q.sql", "SELECT b, a + 1 AS a FROM (VALUES (1, 'x'), (2, 'y')) AS t (a, b) WHERE a > 1;");
        Assert.Equal("b,a\ny,3\n", _tool.RunScript().Success());
    }

    /// <summary>More blocks than one in each file: read one after the other, the second's rows would wait for nothing but be no earlier than the first's.</summary>
    [Fact]
    public void The_earliest_is_read_next_and_no_row_is_late()
    {
        var lines = Enumerable.Range(0, 40_000).ToList();
        string File(string header, int everySeconds) => header + "\n" + string.Concat(lines.Select(i => Time(i * everySeconds) + "," + i.ToString(CultureInfo.InvariantCulture) + "\n"));
        _tool.With("a.csv", File("ts,v", 2)).With("b.csv", File("at,v", 1)).With("q.sql", Sources + """
            CREATE VIEW both AS SELECT ts, v FROM a UNION ALL SELECT at, v FROM b;
            SELECT COUNT(*) AS n, window_end AS e FROM both GROUP BY TUMBLE(ts, INTERVAL '1' HOUR);
            """);
        var run = _tool.RunScript();
        var rows = run.Success().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();
        Assert.Equal(80_000, rows.Sum(row => int.Parse(row[0], CultureInfo.InvariantCulture)));
        Assert.Equal(rows.Select(row => row[1]).Order(), rows.Select(row => row[1]));
        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct().Count());
        Assert.DoesNotContain("late", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_in_one_source_ends_the_others()
    {
        _tool.With("a.csv", "ts,v\n2026-01-01,1\n").With("b.csv", "at,v\n2026-01-01,no number\n").With("q.sql", Sources + "SELECT v FROM a UNION ALL SELECT v FROM b;");
        var run = _tool.RunScript();
        Assert.NotEqual(0, run.Code);
        Assert.Contains("b.csv", run.Error, StringComparison.Ordinal);
    }

    private static string Time(int seconds) => new DateTime(2026, 1, 1).AddSeconds(seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
