using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;

namespace Laminar.Oracle.Windows;

/// <summary>Groups by one bound of the windows that a table's rows lie in.</summary>
public sealed class AssignedWindowTests
{
    private const string Rows = "SELECT Departure, Origin, Delay, window_start AS s, window_end AS e FROM TABLE(HOP(TABLE Flight, DESCRIPTOR(Departure), INTERVAL '1' SECOND, INTERVAL '5' SECOND))";

    private static readonly long Midnight = new DateTime(2169, 11, 13).Subtract(DateTime.UnixEpoch).Ticks * 100;

    /// <summary>The windows that end with the watermark are closed, and none that ends later is.</summary>
    [Theory]
    [InlineData($"SELECT Origin, COUNT(*) AS n FROM ({Rows}) AS q GROUP BY s, Origin", 0)]
    [InlineData($"SELECT Origin, COUNT(*) AS n FROM ({Rows}) AS q GROUP BY e, Origin", 0)]
    [InlineData($"SELECT Origin, COUNT(*) AS n FROM ({Rows}) AS q GROUP BY s, e, Origin", 0)]
    [InlineData($"SELECT Origin, COUNT(*) AS n FROM ({Rows}) AS q GROUP BY s, Origin", 300_000_000)]
    [InlineData($"SELECT Origin, CARDINALITY(COLLECT(DISTINCT Origin)) AS n, MODE(CASE WHEN s IS NOT NULL THEN Origin END) AS m FROM ({Rows}) AS q GROUP BY s, Origin", 0)]
    public void A_row_is_late_for_those_of_its_windows_that_are_closed(string sql, long after)
    {
        object?[][] rows = [[new Instant(Midnight + after), "", "1e3", 5, 4], [new Instant(Midnight - 2_519_229_900), "42", "x", 5, -1]];
        var (optimised, plain) = QueryBatch.CompileBoth([new QueryText(RowType.Of<Flight>(), sql)])[0];
        foreach (var (query, failure) in new[] { optimised, plain })
        {
            Assert.True(query is not null, failure);
            foreach (var steps in new Schedule[] { Schedule.OneBatch(2), new([new Step.Single(), new Step.Restore(), new Step.Single()]) })
            {
                var @case = Case.Of(query, rows, steps);
                Assert.Null(CaseRunner.Difference(@case, out _));
                Assert.Equal(3, CaseRunner.Engine(@case).Late);
            }
        }
    }

    /// <summary>Windows over the starts of others wait for the rows that may still be in those.</summary>
    [Theory]
    [InlineData($"SELECT COUNT(*) AS n, window_end AS w FROM ({Rows}) AS q GROUP BY TUMBLE(s, INTERVAL '2' SECOND)")]
    [InlineData($"SELECT COUNT(*) AS n, window_end AS w FROM ({Rows}) AS q GROUP BY SESSION(s, INTERVAL '1' SECOND)")]
    [InlineData($"SELECT COUNT(*) AS n, window_end AS w FROM ({Rows}) AS q GROUP BY HOP(s, INTERVAL '1' SECOND, INTERVAL '2' SECOND) EMIT CHANGES")]
    public void Rows_in_order_are_in_time_for_windows_over_the_starts_of_others(string sql)
    {
        object?[][] rows = [.. new[] { 0L, 700, 1900, 4200, 4300, 11000 }.Select(at => (object?[])[new Instant(Midnight + at * 1_000_000), "", "x", 5, 1])];
        var (optimised, plain) = QueryBatch.CompileBoth([new QueryText(RowType.Of<Flight>(), sql)])[0];
        foreach (var (query, failure) in new[] { optimised, plain })
        {
            Assert.True(query is not null, failure);
            var @case = Case.Of(query, rows, new([.. rows.Select(_ => new Step.Single())]));
            Assert.Equal(0, CaseRunner.Engine(@case).Late);
            Assert.Null(CaseRunner.Difference(@case, out _));
        }
    }
}
