using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Tests.Binding;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Analysis;

public sealed class StateBoundTests
{
    [Theory]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY «Symbol»", "Symbol")]
    [InlineData("SELECT COUNT(*) AS n FROM Trade GROUP BY «Venue, Price > 1, Symbol + 1»", "Venue, value of an expression")]
    [InlineData("SELECT n, COUNT(*) AS c FROM (SELECT Symbol, COUNT(*) AS n, window_end FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' HOUR) LATE DATA DROP) GROUP BY «n»", "n")]
    [InlineData("«SELECT DISTINCT» Symbol FROM Trade", "Symbol")]
    public void A_group_for_each_key_for_ever_is_told(string marked, string keys) => Assert.StartsWith("a group is kept for ever for each " + keys + " that", Sql.Finds("LAM2011", marked).Message);

    [Theory]
    [InlineData("SELECT SUM(Price) AS s FROM Trade WHERE Price > 0 GROUP BY Symbol EMIT ON UPDATE", "TUMBLE, STATE TTL")]
    [InlineData("SELECT DISTINCT Symbol FROM Trade", "STATE TTL")]
    [InlineData("SELECT s, COUNT(*) AS n FROM (SELECT COUNT(*) AS s FROM Trade) AS q GROUP BY s", "")]
    public void The_answer_is_a_window_or_a_time(string sql, string answers)
    {
        var fixes = Assert.Single(Sql.Compile(sql).Diagnostics).Fixes;
        Assert.Equal(answers, string.Join(", ", fixes.Select(fix => fix.Text.Contains("TUMBLE", System.StringComparison.Ordinal) ? "TUMBLE" : "STATE TTL")));
        foreach (var fix in fixes)
        {
            var changed = sql.Remove(fix.Span.Start, fix.Span.Length).Insert(fix.Span.Start, fix.Text);
            Assert.DoesNotContain(Sql.Compile(changed).Diagnostics, x => x.Rule.Id != "LAM2010");
        }
    }

    [Theory]
    [InlineData("SELECT COUNT(*) AS n FROM Trade")]
    [InlineData("SELECT Price > 1 AS dear, COUNT(*) AS n FROM Trade GROUP BY Price > 1")]
    public void One_group_or_two_are_bounded(string sql) => Assert.Empty(Sql.Compile(sql).Diagnostics);

    [Fact]
    public void A_column_that_is_declared_to_have_few_values_is_bounded_also_by_another_name()
    {
        var columns = Streams.Trade.Columns.Select(c => c.Name == "Symbol" ? c with { IsBounded = true } : c).ToEquatableArray();
        var catalog = new TableCatalog(EquatableArray.Of<CatalogEntry>(Streams.Trade with { Columns = columns }), default);
        var result = QueryCompiler.Compile(
            new SqlText("SELECT k, COUNT(*) AS n FROM (SELECT Symbol AS k, Price FROM Trade WHERE Price > 0) GROUP BY k"), catalog, CompileOptions.Default);
        Assert.Empty(result.Diagnostics);
    }
}
