using System.Linq;
using Laminar.Compiler.Tests.Binding;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Syntax;

/// <summary>A slip of the pen is one finding, whatever the stages after the parser make of the rest.</summary>
public sealed class CascadeTests
{
    [Theory]
    [InlineData("SELECT Symbol, COUNT(*) AS n FROM Trade GROPU BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)")]
    [InlineData("SELECT Symbol, Price + FROM Trade")]
    [InlineData("SELECT Symbol, (Price FROM Trade WHERE Price > 1")]
    [InlineData("SELECT Symbol FORM Trade")]
    [InlineData("SELECT Symbol FROM")]
    [InlineData("SELECT")]
    [InlineData("SELECT Symbol FROM Trade WHERE Price >")]
    [InlineData("SELECT Symbol FROM Trade WHERE Price > ?")]
    [InlineData("SELECT Symbol, SUM( FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)")]
    [InlineData("SELECT Symbol, SUM(Price) AS s FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL 1 SECOND)")]
    [InlineData("SELECT Symbol, SUM(Price) AS s FROM Trade GROUP BY Symbol, TUMBLE(Ts,")]
    [InlineData("SELECT Symbol, SUM(Price) AS s FROM Trade EMIT ON WINDOW CLOSE GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)")]
    [InlineData("SELECT Symbol Price Quantity FROM Trade")]
    [InlineData("SELECT CASE WHEN Price > 1 THEN FROM Trade")]
    [InlineData("SELECT CAST(Price AS ) FROM Trade")]
    [InlineData("SELECT (Price).Cents FROM Trade WHERE")]
    public void One_mistake_is_one_finding(string sql)
    {
        var result = QueryCompiler.Compile(new SqlText(sql), Streams.Catalog, CompileOptions.Default);
        Assert.True(result.Diagnostics.Count == 1, sql + " gives " + Markup.Show(result.Diagnostics.ToArray(), sql));
    }

    [Fact]
    public void Double_quotes_round_text_are_named_where_only_the_binder_can_tell()
    {
        var result = QueryCompiler.Compile(new SqlText("SELECT Price FROM Trade WHERE Venue = \"bats\""), Streams.Catalog, CompileOptions.Default);
        Assert.EndsWith("text takes single quotes: 'bats'", Assert.Single(result.Diagnostics).Message, System.StringComparison.Ordinal);
    }
}
