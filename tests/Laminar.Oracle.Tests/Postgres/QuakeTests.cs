using System.Globalization;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Postgres;

/// <summary>
/// 1,707 real earthquakes in the order of their last update, up to days out of order: which are late, and what windows make of the others, as PostgreSQL says.
/// </summary>
public sealed class QuakeTests(ITestOutputHelper output)
{
    private const string Hour = "date_trunc('hour', time) + interval '1 hour'";

    [PostgresTheory]
    [InlineData("1 hour", "")]
    [InlineData("1 day", "")]
    [InlineData("3 days", "")]
    [InlineData("1 hour", "EMIT ON WATERMARK")]
    [InlineData("1 day", "EMIT ON WATERMARK")]
    [InlineData("3 days", "EMIT CHANGES")]
    [InlineData("1 day", "EMIT ON UPDATE")]
    [InlineData("1 hour", "EMIT EVERY INTERVAL '10' MINUTE")]
    public void Rows_are_on_time_or_within_lateness_or_late(string lateness, string emit)
    {
        Assert.True(Quakes.AreInPostgres);
        var parts = CsvLines.Read(PostgresServer.Instance.Run($"""
            SELECT count(*) FILTER (WHERE {Hour} > watermark), count(*) FILTER (WHERE {Hour} <= watermark AND {Hour} + interval '{lateness}' > watermark),
                count(*) FILTER (WHERE {Hour} + interval '{lateness}' <= watermark)
            FROM quake;
            """))[0].Select(field => long.Parse(field!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Quakes.Rows.Count, parts.Sum());
        Assert.All(parts, part => Assert.NotEqual(0, part));

        var actual = Run($"""
            SELECT Net, window_start, COUNT(*) AS n, MAX(Mag) AS strongest, MIN(Depth) AS shallowest
            FROM Quake GROUP BY Net, TUMBLE(Time, INTERVAL '1' HOUR) {emit} ALLOW LATENESS INTERVAL '{lateness}'
            """);
        output.WriteLine($"lateness {lateness} {emit}: {parts[0]} on time, {parts[1]} within lateness, {parts[2]} late; {actual.Rows.Count} rows compared with PostgreSQL's");
        Assert.Equal((parts[2], 0), (actual.Late, actual.Bad));
        Assert.Equal(parts[0] + parts[1], actual.Rows.Sum(row => (long)row[2]!));
        Same($"""
            SELECT net, date_trunc('hour', time), count(*), max(mag), min(depth) FROM quake
            WHERE {Hour} + interval '{lateness}' > watermark GROUP BY 1, 2
            """, actual);
    }

    [PostgresTheory]
    [InlineData("1 hour", "TUMBLE(Time, INTERVAL '1' HOUR)", Hour)]
    [InlineData("3 days", "TUMBLE(Time, INTERVAL '1' HOUR)", Hour)]
    [InlineData("1 hour", "CUMULATE(Time, INTERVAL '1' HOUR, INTERVAL '24' HOUR)", "date_trunc('day', time) + interval '1 day'")]
    public void Late_rows_are_a_table(string lateness, string window, string end)
    {
        Assert.True(Quakes.AreInPostgres);
        var actual = Run($"""
            WITH counts AS (SELECT COUNT(*) AS n FROM Quake GROUP BY {window} ALLOW LATENESS INTERVAL '{lateness}' LATE DATA TO missed)
            SELECT Id, Time, Mag, Time + late_by AS moved FROM missed
            """);
        output.WriteLine($"lateness {lateness}: {actual.Rows.Count} late rows compared with PostgreSQL's");
        Assert.Equal((0, 0), (actual.Late, actual.Bad));
        Same($"""
            SELECT id, time, mag, time + (watermark - ({end}) - interval '{lateness}') FROM quake WHERE {end} + interval '{lateness}' <= watermark
            """, actual);
        var counted = Run($"SELECT COUNT(*) AS n FROM Quake GROUP BY TUMBLE(Time, INTERVAL '1' HOUR) ALLOW LATENESS INTERVAL '{lateness}'");
        Assert.True(!window.StartsWith("TUMBLE", System.StringComparison.Ordinal) || counted.Rows.Sum(row => (long)row[0]!) + actual.Rows.Count == Quakes.Rows.Count);
    }

    [PostgresTheory]
    [InlineData("10 minutes")]
    [InlineData("1 hour")]
    [InlineData("6 hours")]
    public void Sessions_are_islands_between_gaps(string gap)
    {
        Assert.True(Quakes.AreInPostgres);
        var actual = Run($"""
            SELECT Net, window_start, window_end, COUNT(*) AS n, MAX(Mag) AS strongest
            FROM Quake GROUP BY Net, SESSION(Time, INTERVAL '{gap}') ALLOW LATENESS INTERVAL '8' DAY
            """);
        output.WriteLine($"gap {gap}: {actual.Rows.Count} sessions compared with PostgreSQL's");
        Assert.Equal((0, 0), (actual.Late, actual.Bad));
        Same($"""
            WITH gaps AS (
                SELECT *, CASE WHEN time <= lag(time) OVER (PARTITION BY net ORDER BY time) + interval '{gap}' THEN 0 ELSE 1 END AS fresh FROM quake),
            islands AS (SELECT *, sum(fresh) OVER (PARTITION BY net ORDER BY time) AS island FROM gaps)
            SELECT net, min(time), max(time) + interval '{gap}', count(*), max(mag) FROM islands GROUP BY net, island
            """, actual);
    }

    private static Outcome Run(string sql)
    {
        var (query, failure) = QueryBatch.Compile([new QueryText(RowType.Of<Quake>(), sql)], unoptimized: false)[0];
        Assert.True(query is not null, failure);
        return CaseRunner.Engine(Case.Of(query, Quakes.Rows, new Schedule([.. Enumerable.Repeat(new Step.Batch(100), 18)]))) with { Types = [.. query.Plan.Root.Output.Select(column => column.Type)] };
    }

    private static void Same(string sql, Outcome actual)
    {
        var expected = CsvLines.Read(PostgresServer.Instance.Run(sql));
        Assert.NotEmpty(expected);
        Assert.Null(actual.Broken);
        Assert.Null(Comparison.Difference(Outcome.Of(expected.Select(row => row.Select((field, i) => PostgresValue.Read(field, actual.Types[i])).ToArray())), actual with { Late = 0 }));
    }
}
