using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Declarations;

/// <summary>State = StateBound.Unbounded: a join that would be refused is taken, in the query itself and in those that read from it.</summary>
public sealed class UnboundedStateTests
{
    private const string Sql = "SELECT a.Symbol, b.Price FROM Trade AS a JOIN Trade AS b ON a.Symbol = b.Symbol";

    [Fact]
    public void Unless_said_the_join_is_refused() => Assert.Equal(["LAM2040 JOIN"], Generation.Of(Sources.Trade, Sources.Query("Pairs", Sql)).At());

    [Fact]
    public void Said_of_a_class_it_is_taken_and_by_its_readers_too() => Generation.Of(
        Sources.Trade,
        "using Laminar; namespace Shop; [StreamQuery(\"" + Sql + "\", State = StateBound.Unbounded)] public partial class Pairs;",
        Sources.Query("Dear", "SELECT Symbol FROM Pairs WHERE Price > 100")).CompilesClean();

    [Fact]
    public void Said_nothing_warns_of_what_grows()
    {
        const string Top = "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY Symbol ORDER BY Price DESC) AS n FROM Trade) WHERE n <= 3";
        Assert.Contains(Generation.Of(Sources.Trade, Sources.Query("Most", Top)).At(), x => x.StartsWith("LAM2062", System.StringComparison.Ordinal));
        Assert.Empty(Generation.Of(Sources.Trade, "using Laminar; namespace Shop; [StreamQuery(\"" + Top + "\", State = StateBound.Unbounded)] public partial class Most;").At());
    }

    [Fact]
    public void Said_of_a_constant_the_class_says_it() => Assert.Contains(
        "State = global::Laminar.StateBound.Unbounded",
        Generation.Of(
            Sources.Trade,
            "using Laminar; namespace Shop; static class Queries { [StreamQuery(State = StateBound.Unbounded)] public const string Pairs = \"" + Sql + "\"; }").CompilesClean().Source("Shop.Queries.Pairs.g.cs"));
}
