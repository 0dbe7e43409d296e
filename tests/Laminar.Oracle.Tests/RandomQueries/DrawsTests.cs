using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;

namespace Laminar.Oracle.RandomQueries;

/// <summary>What a run of random queries says that it draws is in its queries.</summary>
public sealed class DrawsTests
{
    private const int Queries = 600;

    [Theory]
    [InlineData(Draws.Frames, "IGNORE NULLS", "ROWS BETWEEN \\d PRECEDING AND \\d PRECEDING", "ROWS BETWEEN \\d FOLLOWING AND \\d FOLLOWING", "RANGE BETWEEN INTERVAL '[0-9.]*' SECOND FOLLOWING", "LEAD\\(", "RANK\\(\\)[^)]*\\) AS r\\d+, [A-Z_]*\\(\\) OVER", "OVER \\([^)]*ORDER BY window_end", "OVER \\([^)]*ORDER BY window_end.* GROUP BY [^()]*[A-Z]+\\([^)]*\\) STATE TTL")]
    [InlineData(Draws.Functions, "NOW\\(\\)", "CURRENT_DATE", "PROCTIME\\(\\)", "TIMESTAMPDIFF\\(", "JSON_TYPEOF\\(", "BITAND\\(", "TANH\\(", "IS JSON", "OVERLAY\\(", "MAKE_TIME\\(")]
    [InlineData(Draws.Windows, "TABLE\\(SESSION\\(", "GROUP BY [^)]*window_start, window_end", "TABLE\\(HOP\\(", "(CUBE|ROLLUP) \\([^)]*\\), [A-Z]+\\([^)]*\\)[^()]*LATE DATA TO", "SESSION\\([^)]*\\)[^()]*LATE DATA TO")]
    [InlineData(Draws.Scalars, "HAVING [^(]*\\([^=<>]* (>|<>) \\(+SELECT", "ORDER BY \\(+SELECT", " JOIN .* ON .* >= \\(+SELECT", "EXISTS \\(SELECT", "NOT IN \\(SELECT", "GROUP BY [^ ]*c\\d+")]
    [InlineData(Draws.Sets, " UNION SELECT", " EXCEPT SELECT", " INTERSECT SELECT", " EXCEPT ALL SELECT", " INTERSECT ALL SELECT")]
    [InlineData(Draws.RegularJoins, " (FULL|LEFT|RIGHT) JOIN [^()]* USING \\(", " SEMI JOIN [^()]* USING \\(")]
    public void Queries_have_what_is_drawn(Draws draws, params string[] parts)
    {
        var texts = Texts(draws).ToList();
        Assert.All(parts, part => Assert.True(texts.Exists(text => Regex.IsMatch(text, part)), $"none of {texts.Count} queries has {part}"));
        Assert.Equal(texts, Texts(draws));
    }

    [Fact]
    public void Rows_that_have_waited_are_looked_up_in_what_changes()
    {
        var generator = Generator(Draws.Lookups);
        var behind = Enumerable.Range(0, Queries).Count(_ => generator.Next() is var text && generator.LooksBehind && text.Contains("GROUP BY", StringComparison.Ordinal));
        Assert.InRange(behind, 10, Queries / 2);
    }

    private static IEnumerable<string> Texts(Draws draws)
    {
        var generator = Generator(draws);
        return Enumerable.Range(0, Queries).Select(_ => string.Join("\n", generator.Next() is var text ? generator.Views.Select(view => view.Sql).Append(text) : []));
    }

    private static QueryGenerator Generator(Draws draws) => new(new Random(1), RowType.Of<Trade>().Entry, RowType.Of<Ticks>().Entry) { Draws = draws };
}
