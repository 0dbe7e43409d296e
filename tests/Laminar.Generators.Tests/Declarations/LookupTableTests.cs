using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Declarations;

/// <summary>[LookupTable]: an input of the query that its streams are looked up in.</summary>
public sealed class LookupTableTests
{
    private const string Rate = "using Laminar; namespace Shop; [LookupTable(nameof(Symbol))] public record struct Rate(int Symbol, double Factor);";

    [Fact]
    public void Its_rows_are_pushed_like_those_of_a_stream()
    {
        var generation = Generation.Of(
            Sources.Trade, Rate, Sources.Query("Dear", "SELECT t.Price * r.Factor AS Value FROM Trade AS t LEFT JOIN Rate FOR SYSTEM_TIME AS OF PROCTIME() AS r ON t.Symbol = r.Symbol")).CompilesClean();
        var source = generation.Source("Shop.Dear.g.cs");
        Assert.Contains("lookup join, left", source);
        Assert.Contains("global::Laminar.IInput<global::Shop.Rate>", source);
    }

    [Fact]
    public void It_is_no_stream() => Assert.Equal(["LAM0210 Rate"], Generation.Of(Sources.Trade, Rate, Sources.Query("All", "SELECT Factor FROM Rate")).At());

    [Fact]
    public void By_another_column_than_its_key_it_is_not_looked_up() => Assert.Equal(
        ["LAM0212 JOIN"],
        Generation.Of(Sources.Trade, Rate, Sources.Query("Dear", "SELECT t.Price AS Value FROM Trade AS t JOIN Rate FOR SYSTEM_TIME AS OF PROCTIME() AS r ON t.Price = r.Factor")).At());

    [Fact]
    public void Its_key_has_to_be_a_column() => Assert.Contains(
        "LAM0213", string.Join(" ", Generation.Of(Sources.Trade, "using Laminar; namespace Shop; [LookupTable(\"Nothing\")] public record struct Rate(int Symbol);").At()));
}
