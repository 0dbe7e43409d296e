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
