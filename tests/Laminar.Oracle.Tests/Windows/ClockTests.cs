using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;

namespace Laminar.Oracle.Windows;

/// <summary>Queries that go by the clock.</summary>
public sealed class ClockTests
{
    private static readonly Instant Start = new(1_704_067_200_000_000_000);

    /// <summary>A row that is taken back goes at another time of the clock than it came.</summary>
    [Theory]
    [InlineData("FIRST_VALUE(Symbol)", "b")]
    [InlineData("LAST_VALUE(Symbol)", "b")]
    [InlineData("STRING_AGG(Symbol, ',')", "b")]
    public void Values_over_changes_go_by_arrival(string aggregate, string left)
    {
        var text = new QueryText(RowType.Of<Trade>(), $"SELECT n, {aggregate} AS s FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS q GROUP BY n EMIT EVERY INTERVAL '1' SECOND");
        var compiled = QueryBatch.CompileBoth([text])[0];
        foreach (var (query, failure) in new[] { compiled.Optimised, compiled.Plain })
        {
            Assert.True(query is not null, failure);
            var @case = Case.Of(query, [Row("a"), Row("b"), Row("a")], new Schedule([new Step.Batch(2), new Step.Wait(1_600_000_000), new Step.Batch(1)]));
            Assert.Equal(["1 " + left, "2 a"], CaseRunner.Oracle(@case).Outcome.Rows.Select(row => $"{row[0]} {row[1]}").Order());
            Assert.Equal(["1 " + left, "2 a"], CaseRunner.Engine(@case).Rows.Select(row => $"{row[0]} {row[1]}").Order());
        }
    }

    [Fact]
    public void An_event_time_that_nobody_reads_need_not_be_readable()
    {
        var text = new QueryText(RowType.Of<Words>(), "SELECT Word, COUNT(*) AS n FROM Words GROUP BY CUBE (Word), TUMBLE(PROCTIME(), INTERVAL '1' SECOND)");
        var compiled = QueryBatch.CompileBoth([text])[0];
        foreach (var (query, failure) in new[] { compiled.Optimised, compiled.Plain })
        {
            Assert.True(query is not null, failure);
            // Whether it is copied with the row before anything is pruned is left open.
            var @case = Case.Of(query, [[new Unreadable("out of range"), "a", null, 1, null, 1.0]], Schedule.OneBatch(1));
            Assert.NotNull(CaseRunner.Oracle(@case).Tally.OpenQuestion);
            var outcome = CaseRunner.Engine(@case);
            Assert.Equal(query == compiled.Plain.Query ? (1, 0) : (0, 2), (outcome.Bad, outcome.Rows.Count));
        }
    }

    private static object?[] Row(string symbol) => [Start, symbol, 1, 1.0, 1m, null, new System.DateOnly(2024, 1, 1), true];
}
