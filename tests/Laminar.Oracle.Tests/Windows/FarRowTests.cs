using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;

namespace Laminar.Oracle.Windows;

/// <summary>Rows too far past the clock to move the watermark.</summary>
public sealed class FarRowTests
{
    public static TheoryData<string> Queries =>
    [
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND)",
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '2' SECOND) ALLOW LATENESS INTERVAL '1' SECOND",
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY Symbol, HOP(Ts, INTERVAL '3' SECOND, INTERVAL '10' SECOND)",
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY HOP(Ts, INTERVAL '1' MINUTE, INTERVAL '1' HOUR) ALLOW LATENESS INTERVAL '1' SECOND",
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY CUMULATE(Ts, INTERVAL '2' SECOND, INTERVAL '10' SECOND) ALLOW LATENESS INTERVAL '1' SECOND",
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY SESSION(Ts, INTERVAL '3' SECOND) ALLOW LATENESS INTERVAL '1' SECOND",
        "SELECT window_end, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '10' SECOND) EMIT ON WATERMARK",
        "SELECT Ts, SUM(Quantity) OVER (ORDER BY Ts RANGE INTERVAL '2' SECOND PRECEDING) AS s FROM Trade",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Come_first(string sql) => Compare(sql, new Schedule([new Step.Wait(2_100_000_000), new Step.Batch(3), new Step.Batch(6)]), 3.5, 1.5, -0.5, 2.1, 19.4, 2.5, -4.0, 1.0, 0.5);

    /// <summary>What is too far is not known any more after a restore: the first row that is asks for it, for the rows after it.</summary>
    [Theory]
    [MemberData(nameof(Queries))]
    public void Come_first_after_a_restore(string sql) =>
        Compare(sql, new Schedule([new Step.Wait(2_100_000_000), new Step.Batch(4), new Step.Restore(), new Step.Batch(5)]), -1.6, -5.6, -4.5, 2.1, 3.5, -0.5, 4.9, 1.5, 19.4);

    private static void Compare(string sql, Schedule schedule, params double[] times)
    {
        var text = new QueryText(RowType.Named(nameof(Trade)), sql) { FarFuture = TimeSpan.FromSeconds(0.5) };
        var compiled = QueryBatch.CompileBoth([text])[0];
        foreach (var (query, failure) in new[] { compiled.Optimised, compiled.Plain })
        {
            Assert.True(query is not null, failure);
            Assert.Null(CaseRunner.Difference(Case.Of(query, [.. times.Select(Row)], schedule), out var open));
            Assert.False(open);
        }
    }

    private static object?[] Row(double time) => [new Instant((long)(time * 1e9)), "s", 1, 1.0, null, null, new DateOnly(2024, 1, 1), false];
}
