using System.Globalization;
using System.IO;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Generators.Tests.Names;

/// <summary>A table name means what C# would make of it where the query stands.</summary>
public sealed class ScopingTests
{
    private const string Query = "[StreamQuery(\"SELECT Symbol FROM {0}\")] public partial class Q;";

    [Theory]
    [InlineData("namespace Shop; {0}", "Trade")]
    [InlineData("namespace Shop.Reports.Daily; {0}", "Trade")]
    [InlineData("namespace Shop.Reports {{ namespace Daily {{ {0} }} }}", "Trade")]
    [InlineData("using Shop; {0}", "Trade")]
    [InlineData("namespace A {{ using Shop; {0} }}", "Trade")]
    [InlineData("using T = Shop.Trade; {0}", "T")]
    [InlineData("using S = Shop; {0}", "S.Trade")]
    [InlineData("{0}", "Shop.Trade")]
    [InlineData("namespace Shop; {0}", "Shop.Trade")]
    [InlineData("namespace Shop.A; partial class Outer {{ {0} }}", "Trade")]
    public void It_is_found(string where, string name) =>
        Generation.Of(Sources.Trade, Start(where, name)).CompilesClean();

    [Theory]
    [InlineData("using static Other.Outer; {0}", "Inner")]
    [InlineData("using Other; {0}", "Outer.Inner")]
    [InlineData("namespace Other; partial class Outer {{ {0} }}", "Inner")]
    [InlineData("namespace Other; partial class Derived : Outer {{ {0} }}", "Inner")]
    public void A_nested_type_is_found(string where, string name) =>
        Generation.Of(
            "namespace Other; public partial class Outer { [Laminar.Stream] public record struct Inner(int Symbol); }",
            Start(where, name)).CompilesClean();

    [Fact]
    public void A_global_using_counts() =>
        Generation.Of("global using Shop;", Sources.Trade, Start("{0}", "Trade")).CompilesClean();

    [Fact]
    public void The_nearest_one_wins()
    {
        var generation = Generation.Of(
            "namespace A { [Laminar.Stream] public record struct Tick(int Symbol); } namespace A.B { [Laminar.Stream] public record struct Tick(string Symbol); }",
            Start("namespace A.B.C; {0}", "Tick")).CompilesClean();
        Assert.Contains("global::A.B.Tick", generation.Source("A.B.C.Q.g.cs"));
    }

    [Theory]
    [InlineData("{0}", "Trade", "'Trade' cannot be read from: 'Shop.Trade' is not in scope here: add 'using Shop;' or write Shop.Trade")]
    [InlineData("using Shop; {0}", "Trades", "there is no stream or query named 'Trades' here; did you mean 'Trade'?")]
    [InlineData("using Shop; {0}", "trade", "there is no stream or query named 'trade' here; did you mean 'Trade'?")]
    [InlineData("using System; {0}", "DateTime", "'DateTime' cannot be read from: the type 'System.DateTime' is neither a stream nor a query: put [Stream] on it to make it a stream")]
    [InlineData("using Shop; using Two; {0}", "Trade", "'Trade' cannot be read from: it is ambiguous between 'Shop.Trade' and 'Two.Trade': write more of its name")]
    public void It_is_not_found(string where, string name, string message)
    {
        var finding = Assert.Single(Generation.Of(Sources.Trade, "namespace Two { [Laminar.Stream] public record struct Trade(int Symbol); }", Start(where, name)).Findings);
        Assert.Equal(message, finding.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(name, finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
    }

    [Fact]
    public void A_type_of_a_referenced_assembly_is_found()
    {
        var library = Image(Sources.Compilation(Sources.Trade));
        Generation.Of(Sources.Compilation(Start("using Shop; {0}", "Trade")).AddReferences(library)).CompilesClean();
    }

    [Fact]
    public void A_query_of_a_referenced_assembly_is_read_with_the_names_of_that_assembly()
    {
        // The library's Trade is not in scope here, and another Trade is.
        var built = Generation.Of(
            Sources.Trade,
            "using Laminar; using Shop; namespace Reports; [StreamQuery(\"SELECT Symbol, Price FROM Trade WHERE Price > 0\")] public partial class Priced;",
            "using Laminar; namespace Reports; public static class Queries { [StreamQuery] public const string Dear = \"SELECT Symbol, Price FROM Priced WHERE Price > 100\"; }").CompilesClean();
        var source = """
            using Laminar;
            namespace Mine;
            [Stream] public record struct Trade(string Other);
            [StreamQuery("SELECT Symbol FROM Reports.Priced")] public partial class A;
            [StreamQuery("SELECT Symbol FROM Reports.Dear")] public partial class B;
            """;
        var generation = Generation.Of(Sources.Compilation(source).AddReferences(Image(built.Output))).CompilesClean();
        Assert.Contains("global::Shop.Trade", generation.Source("Mine.A.g.cs"));
        Assert.Contains("global::Shop.Trade", generation.Source("Mine.B.g.cs"));
    }

    [Fact]
    public void A_query_over_rows_that_another_assembly_keeps_to_itself_is_refused()
    {
        var library = Generation.Of(
            "using Laminar; [Stream] record struct Hidden(int Symbol);",
            "using Laminar; [StreamQuery(\"SELECT Symbol FROM Hidden\")] partial class Q; public class Shown;");
        // Only a query that is public over a type that is not could be named here, and that is refused where it stands: the name itself is not seen.
        var finding = Assert.Single(Generation.Of(Sources.Compilation(Start("{0}", "Q2").Replace("Q2", "Hidden")).AddReferences(Image(library.Output))).Findings);
        Assert.Equal("LAM0050", finding.Id);
    }

    private static string Start(string where, string name) =>
        "using Laminar;\n" + string.Format(CultureInfo.InvariantCulture, where, string.Format(CultureInfo.InvariantCulture, Query, name));

    private static MetadataReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, Generation.Show(emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
