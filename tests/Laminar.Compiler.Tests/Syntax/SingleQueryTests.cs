using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>ParseQuery: what a [StreamQuery] holds.</summary>
public sealed class SingleQueryTests
{
    [Theory]
    [InlineData("", "LAM0021", 0)]
    [InlineData("  -- nothing\n ", "LAM0021", 14)]
    [InlineData(";", "LAM0021", 0)]
    [InlineData("CREATE VIEW v AS SELECT 1", "LAM0024", 0)]
    [InlineData("SELEC 1", "LAM0010", 0)]
    public void Without_a_query_there_is_no_tree(string sql, string id, int at)
    {
        var bag = new DiagnosticBag();
        Assert.Null(SqlParser.ParseQuery(new SqlText(sql), bag));
        var found = Assert.Single(bag.Items);
        Assert.Equal((id, at), (found.Rule.Id, found.Span.Start));
    }

    [Fact]
    public void A_second_statement_is_an_error_and_the_first_is_kept()
    {
        var bag = new DiagnosticBag();
        var query = SqlParser.ParseQuery(new SqlText("SELECT a FROM t; SELECT b FROM u"), bag);
        Assert.Equal(("LAM0024", 17), (Assert.Single(bag.Items).Rule.Id, bag.Items[0].Span.Start));
        Assert.Equal("t", TableNames.In(query!).Single().ToString());
    }

    /// <summary>The shape of a query that is being typed: B's columns are known though the list and a clause have errors.</summary>
    [Fact]
    public void What_can_be_read_is_in_the_tree_despite_errors()
    {
        var bag = new DiagnosticBag();
        var query = SqlParser.ParseQuery(new SqlText("SELECT a, b + , c AS d FROM t WHERE x ="), bag);
        var select = Assert.IsType<SelectSyntax>(query!.Body);
        Assert.Equal(new[] { "LAM0001", "LAM0002" }, bag.Items.Select(d => d.Rule.Id));
        Assert.Equal(3, select.Items.Count);
        Assert.Equal("d", select.Items[2].Alias!.Text);
        Assert.IsType<MissingSyntax>(Assert.IsType<BinarySyntax>(select.Items[1].Expression).Right);
        Assert.Equal("t", Assert.IsType<TableSyntax>(select.From).Name.ToString());
    }
}
