using System.Globalization;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Names;

/// <summary>Queries that read from queries, in either form.</summary>
public sealed class QueryOverQueryTests
{
    [Fact]
    public void Names_inside_mean_what_they_mean_there()
    {
        var generation = Generation.Of(
            Sources.Trade,
            Sources.Query("Priced", "SELECT Symbol, Price FROM Trade WHERE Price > 0"),
            "using Laminar; namespace Mine; [Stream] public record struct Trade(string Other); [StreamQuery(\"SELECT Price FROM Shop.Priced\")] public partial class Q;").CompilesClean();
        Assert.Contains("global::Shop.Trade", generation.Source("Mine.Q.g.cs"));
        Assert.DoesNotContain("Mine.Trade", generation.Source("Mine.Q.g.cs"));
    }

    [Theory]
    [InlineData("namespace Shop; ", "Dear")]
    [InlineData("namespace Shop.Deep; ", "Dear")]
    [InlineData("using Shop; ", "Dear")]
    [InlineData("", "Shop.Dear")]
    [InlineData("using S = Shop; ", "S.Dear")]
    public void A_constant_is_read_like_a_class(string where, string name) =>
        Generation.Of(
            Sources.Trade,
            "using Laminar; namespace Shop; static class Queries { [StreamQuery] public const string Dear = \"SELECT Symbol, Price FROM Trade WHERE Price > 100\"; }",
            "using Laminar; " + where + $"[StreamQuery(\"SELECT Symbol FROM {name}\")] public partial class Q;").CompilesClean();

    [Theory]
    [InlineData("A", "A", "", "A → A")]
    [InlineData("B", "A", "", "A → B → A")]
    [InlineData("B", "C", "A", "A → B → C → A")]
    public void A_circle_is_an_error_in_each_of_its_queries(string a, string b, string c, string circle)
    {
        var generation = Generation.Of(
            Sources.Trade,
            Sources.Query("A", "SELECT Symbol FROM " + a),
            Sources.Query("B", "SELECT Symbol FROM " + b),
            Sources.Query("C", "SELECT Symbol FROM " + (c.Length == 0 ? "Trade" : c)));
        Assert.All(generation.Findings, finding => Assert.StartsWith("LAM005", finding.Id));
        Assert.Contains(generation.Findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains(circle));
        Assert.Empty(generation.Output.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void An_error_in_a_query_is_reported_there_and_named_where_it_is_read()
    {
        var generation = Generation.Of(Sources.Trade, Sources.Query("A", "SELECT Symbl FROM Trade"), Sources.Query("B", "SELECT Symbl FROM A"));
        Assert.Equal(["LAM0052 A", "LAM0054 Symbl"], generation.At().Order());
    }

    [Fact]
    public void A_chain_of_thirty_is_compiled()
    {
        var sources = Enumerable.Range(1, 30).Select(i => Sources.Query("Q" + i, $"SELECT Symbol, Price + 1 AS Price FROM {(i == 1 ? "Trade" : "Q" + (i - 1))}"));
        Generation.Of([Sources.Trade, .. sources]).CompilesClean();
    }
}
