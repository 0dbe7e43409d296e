using System;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;

namespace Laminar.Oracle.RowPatterns;

/// <summary>A search that would go back without end.</summary>
public sealed class LongSearchTests
{
    [Fact]
    public void Is_given_up_with_one_bad_row_and_the_rows_after_it_are_searched()
    {
        const string Sql = "SELECT * FROM Ticks MATCH_RECOGNIZE (ORDER BY Ts MEASURES COUNT(*) AS n PATTERN ((a+)+ b) DEFINE a AS Venue < 100, b AS Venue = 200)";
        var (query, failure) = QueryBatch.Compile([new QueryText(RowType.Named(nameof(Ticks)), Sql)], unoptimized: false)[0];
        Assert.True(query is not null, failure);
        var start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var rows = new object?[43][];
        for (var i = 0; i < rows.Length; i++)
        {
            // Forty rows of one variable and one of none, so that all ways through the forty are tried in vain; then a match.
            short venue = i == 40 ? (short)150 : i == 42 ? (short)200 : (short)1;
            rows[i] = [CastTime(start.AddSeconds(i)), 1, 1.0, 1L, venue];
        }

        var @case = Case.Of(query, rows, Schedule.OneBatch(rows.Length));
        var outcome = CaseRunner.Engine(@case);
        Assert.Equal(1, outcome.Bad);
        Assert.Equal(2L, Assert.Single(outcome.Rows)[0]);

        // The oracle gives it up too, and says nothing.
        var tally = CaseRunner.Oracle(@case).Tally;
        Assert.True(tally.IsSearchGivenUp);
        Assert.NotNull(tally.OpenQuestion);

        static object CastTime(DateTimeOffset time) => new Reference.Instant((time - DateTimeOffset.UnixEpoch).Ticks * 100);
    }
}
