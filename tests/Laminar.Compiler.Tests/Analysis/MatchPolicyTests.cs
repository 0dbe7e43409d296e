using System.Linq;
using Laminar.Compiler.Tests.Binding;
using Xunit;

namespace Laminar.Compiler.Tests.Analysis;

/// <summary>What is said of what MATCH_RECOGNIZE keeps and drops.</summary>
public sealed class MatchPolicyTests
{
    [Theory]
    [InlineData("up+ down", "up{1,100}")]
    [InlineData("up (down | up{3,})", "up{3,100}")]
    [InlineData("(up down)*? up", "(up down){0,100}?")]
    public void A_match_without_end_is_warned_of_and_WITHIN_answers(string pattern, string bounded)
    {
        var finding = Sql.Finds("LAM2095", $"SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES LAST(up.Price) AS p PATTERN («{pattern}») DEFINE up AS Price > 1) LATE DATA DROP");
        Assert.EndsWith("as in " + bounded, finding.Message);
        var sql = $"SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES LAST(up.Price) AS p PATTERN ({pattern}) DEFINE up AS Price > 1) LATE DATA DROP";
        Assert.Empty(Sql.Compile(sql.Insert(finding.Fixes[0].Span.Start, finding.Fixes[0].Text)).Diagnostics);
    }

    [Fact]
    public void A_partition_for_each_key_is_warned_of() => Assert.Contains(
        "each Symbol", Sql.Finds("LAM2062", "SELECT * FROM Trade MATCH_RECOGNIZE «(PARTITION BY Symbol ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a b))» LATE DATA DROP").Message);

    [Fact]
    public void What_becomes_of_late_rows_is_to_be_said() => Assert.Equal(
        ["Add LATE DATA DROP"],
        Sql.Finds("LAM2063", "SELECT * FROM Trade MATCH_RECOGNIZE «(ORDER BY Ts MEASURES LAST(a.Price) AS p PATTERN (a b))»").Fixes.Select(fix => fix.Title));

    /// <summary>By the least number of rows that a variable has in any match.</summary>
    [Theory]
    [InlineData("a b", "a.Price", false)]
    [InlineData("a b?", "b.Price", true)]
    [InlineData("a b | c", "a.Price", true)]
    [InlineData("a{2} b", "FIRST(a.Price, 1)", false)]
    [InlineData("a{1,2} b", "FIRST(a.Price, 1)", true)]
    [InlineData("a b?", "Price", false)]
    [InlineData("a b", "PREV(a.Price)", true)]
    [InlineData("a b?", "SUM(b.Quantity)", true)]
    [InlineData("a b?", "COUNT(b.*)", false)]
    public void A_measure_can_be_NULL_where_its_row_may_be_missing(string pattern, string measure, bool nullable)
    {
        var result = Sql.Compile($"SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES {measure} AS m PATTERN ({pattern})) LATE DATA DROP");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(nullable, result.Plan!.Output[0].Nullable);
    }

    /// <summary>Where all rows come out a measure is asked before the match is whole, unless it says FINAL. A match that may have no row has no last one either.</summary>
    [Theory]
    [InlineData("a b", "Price", false)]
    [InlineData("a b", "a.Price", true)]
    [InlineData("a b", "FINAL LAST(a.Price)", false)]
    [InlineData("a b", "FINAL FIRST(Price, 1)", false)]
    [InlineData("a b", "RUNNING FIRST(Price, 1)", true)]
    [InlineData("a b", "FINAL SUM(b.Quantity)", false)]
    [InlineData("a b", "SUM(b.Quantity)", true)]
    [InlineData("a b", "SUM(Quantity)", false)]
    [InlineData("a b", "CLASSIFIER()", false)]
    [InlineData("a b", "MATCH_ROWTIME()", false)]
    [InlineData("a{0,2}", "Price", true)]
    [InlineData("a{0,2}", "CLASSIFIER()", true)]
    [InlineData("a{0,2}", "MATCH_ROWTIME()", true)]
    [InlineData("a{0,2}", "COUNT(*)", false)]
    public void A_measure_of_each_row_can_be_NULL_where_its_row_may_not_have_come(string pattern, string measure, bool nullable)
    {
        var result = Sql.Compile($"SELECT m FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES {measure} AS m ALL ROWS PER MATCH PATTERN ({pattern})) LATE DATA DROP");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(nullable, result.Plan!.Output[0].Nullable);
    }

    /// <summary>How late a match may come out is what WITHIN says: without it nobody could wait for it.</summary>
    [Theory]
    [InlineData("MATCH_ROWTIME() AS At", "", "WITHIN INTERVAL '1' MINUTE", "At", true)]
    [InlineData("MATCH_ROWTIME() AS At", "", "", "At", false)]
    [InlineData("LAST(Ts) AS At", "", "WITHIN INTERVAL '1' MINUTE", "At", false)]
    [InlineData("1 AS One", "ALL ROWS PER MATCH", "WITHIN INTERVAL '1' MINUTE", "Ts", true)]
    [InlineData("1 AS One", "ALL ROWS PER MATCH", "", "Ts", false)]
    public void The_time_of_a_match_goes_on_where_it_has_a_bound(string measure, string rows, string within, string column, bool goes)
    {
        var sql = $"SELECT window_end, COUNT(*) AS n FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES {measure} {rows} PATTERN (a b) {within}) GROUP BY TUMBLE({column}, INTERVAL '1' MINUTE) LATE DATA DROP";
        Assert.Equal(goes ? [] : ["LAM2001"], Sql.Compile(sql).Diagnostics.Select(x => x.Rule.Id));
    }

    [Theory]
    [InlineData("FIRST u", "a (b | c)", true)]
    [InlineData("LAST u", "b? a c", true)]
    [InlineData("FIRST u", "b? a c", false)]
    public void A_skip_to_a_subset_goes_on(string target, string pattern, bool goes)
    {
        var result = Sql.Compile($"SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES LAST(Price) AS m AFTER MATCH SKIP TO {target} PATTERN ({pattern}) SUBSET u = (b, c)) LATE DATA DROP");
        Assert.Equal(goes ? [] : ["LAM0266"], result.Diagnostics.Select(x => x.Rule.Id));
    }

    /// <summary>Orders are written out: those inside of others would be more than a machine can hold.</summary>
    [Theory]
    [InlineData("PERMUTE(a, b, c, d, e, f)", true)]
    [InlineData("PERMUTE(PERMUTE(a, b), PERMUTE(c, d))", true)]
    [InlineData("PERMUTE(a, b, c, d, e, f) PERMUTE(a, b, c, d, e, f) PERMUTE(a, b, c, d, e, f)", false)]
    [InlineData("PERMUTE(PERMUTE(PERMUTE(a, b, c, d, e, f), b, c, d, e, f), b, c, d, e, f)", false)]
    public void Orders_are_bounded(string pattern, bool isRight)
    {
        var result = Sql.Compile($"SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES LAST(Price) AS m PATTERN ({pattern})) LATE DATA DROP");
        Assert.Equal(isRight ? [] : ["LAM0262"], result.Diagnostics.Select(x => x.Rule.Id));
    }

    /// <summary>The first row of the next attempt is behind that of the match, whatever rows come.</summary>
    [Theory]
    [InlineData("FIRST b", "a b", true)]
    [InlineData("FIRST b", "a* b", false)]
    [InlineData("FIRST b", "a+ b*", false)]
    [InlineData("LAST b", "b+ a", false)]
    [InlineData("LAST b", "b{2,} a", true)]
    [InlineData("LAST b", "(b a){2}", true)]
    [InlineData("b", "a (c | b)", false)]
    [InlineData("LAST b", "(a | b) (b c)+", true)]
    public void A_skip_goes_on(string target, string pattern, bool goes)
    {
        var result = Sql.Compile($"SELECT * FROM Trade MATCH_RECOGNIZE (ORDER BY Ts MEASURES LAST(Price) AS m AFTER MATCH SKIP TO {target} PATTERN ({pattern}) WITHIN INTERVAL '1' HOUR) LATE DATA DROP");
        Assert.Equal(goes ? [] : ["LAM0266"], result.Diagnostics.Select(x => x.Rule.Id));
    }
}
