using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;

namespace Laminar.Oracle.Joins;

/// <summary>
/// Groups of one window have one time and no order. Where one of them waits in an ASOF join for a nearer right row and another has no key, so that nothing is to come for it, it hangs on their order
/// whether the other is out by now; in the end both are.
/// </summary>
public sealed class EqualTimesTests
{
    private const string Sql = """
        SELECT t.e, t.f, u.Fee AS g
        FROM (SELECT Symbol, MAX(Fee) AS f, window_end AS e FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)) AS t
        ASOF LEFT JOIN Trade AS u MATCH_CONDITION (NEAREST(t.e, u.Ts) AND u.Ts <= t.e + INTERVAL '9' SECOND) ON u.Fee = t.f + 100
        """;

    [Fact]
    public void Which_of_them_waits_for_the_other_is_left_open()
    {
        var row = RowType.Of<Trade>();
        var start = new Instant(1_704_067_200_000_000_000);
        object?[] Row(double seconds, string symbol, decimal? fee) =>
            [new Instant(start.Nanoseconds + (long)(seconds * 1e9)), symbol, 1, 1.0, fee, null, new DateOnly(2024, 1, 1), true];
        object?[][] rows = [Row(0.1, "a", 1m), Row(0.2, "b", null), Row(0.3, "c", 2m), Row(9, "d", 3m)];
        var compiled = QueryBatch.CompileBoth([new QueryText(row, Sql)])[0];
        foreach (var (query, failure) in new[] { compiled.Optimised, compiled.Plain })
        {
            Assert.True(query is not null, failure);
            var @case = Case.Of(query, rows, new Schedule([new Step.Batch(3), new Step.Batch(1)]));
            Assert.NotNull(CaseRunner.Oracle(@case).Tally.OpenQuestion);
            foreach (var _ in Enumerable.Range(0, 20))
            {
                Assert.Null(Comparison.Difference(CaseRunner.Oracle(@case).Outcome, CaseRunner.Engine(@case)));
            }
        }
    }
}
