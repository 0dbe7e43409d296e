using System;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>Gaps of windows that are filled, from a file to the terminal.</summary>
public sealed class GapScriptTests : IDisposable
{
    private const string Script = """
        CREATE SOURCE samples (host VARCHAR NOT NULL, at TIMESTAMP NOT NULL, cpu DOUBLE NOT NULL, WATERMARK FOR at AS at) WITH (path = '{dir}samples.csv');
        CREATE VIEW load AS SELECT host, window_end, AVG(cpu) AS cpu, COUNT(*) AS n FROM samples GROUP BY host, TUMBLE(at, INTERVAL '1' MINUTE) LATE DATA DROP;
        SELECT host, window_end, cpu, n FROM TABLE(GAP_FILL(TABLE load PARTITION BY host, DESCRIPTOR(window_end), INTERVAL '1' MINUTE, INTERPOLATE(cpu), MAX GAP INTERVAL '10' MINUTE));

        """;

    private const string Samples = """
        host,at,cpu
        web,2026-01-01 10:00:10,15
        web,2026-01-01 10:00:50,25
        db,2026-01-01 10:01:00,1
        web,2026-01-01 10:03:30,50
        db,2026-01-01 10:20:00,3

        """;

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Minutes_without_samples_have_a_row()
    {
        _tool.With("samples.csv", Samples).With("q.sql", Script);
        Assert.Equal(
            "host,window_end,cpu,n\nweb,2026-01-01 10:01:00,20,2\ndb,2026-01-01 10:02:00,1,1\nweb,2026-01-01 10:02:00,30,\nweb,2026-01-01 10:03:00,40,\nweb,2026-01-01 10:04:00,50,1\ndb,2026-01-01 10:21:00,3,1\n",
            _tool.RunScript().Success());
    }
}
