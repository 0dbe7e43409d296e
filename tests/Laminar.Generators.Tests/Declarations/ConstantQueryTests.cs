using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Generators.Tests.Declarations;

/// <summary>[StreamQuery] on a constant.</summary>
public sealed class ConstantQueryTests
{
    [Theory]
    [InlineData("namespace Shop; public static class Queries { [StreamQuery] public const string {0}; }", "Shop.Dear", Accessibility.Public)]
    [InlineData("namespace Shop; static class Queries { [StreamQuery] public const string {0}; }", "Shop.Dear", Accessibility.Internal)]
    [InlineData("namespace Shop; public class Queries<T> { public class Inner { [StreamQuery] private const string {0}; } }", "Shop.Dear", Accessibility.Internal)]
    [InlineData("using Shop; public struct Queries { [StreamQuery] internal const string {0}; }", "Dear", Accessibility.Internal)]
    [InlineData("namespace Shop.Deep; public interface IQueries { [StreamQuery] const string {0}; }", "Shop.Deep.Dear", Accessibility.Public)]
    [InlineData("namespace Shop; public static class Queries { [StreamQuery] public const string Other = \"SELECT Price FROM Trade\", {0}; }", "Shop.Dear", Accessibility.Public)]
    public void It_becomes_a_class_in_the_namespace_of_its_type(string source, string name, Accessibility accessibility)
    {
        var generation = Generation.Of(
            Sources.Trade, "using Laminar; " + source.Replace("{0}", "Dear = \"SELECT Symbol, Price FROM Trade WHERE Price > 100\"")).CompilesClean();
        var type = generation.Output.GetTypeByMetadataName(name)!;
        Assert.Equal(accessibility, type.DeclaredAccessibility);
        Assert.Equal("Laminar.StreamQuery<TOut>", type.BaseType!.OriginalDefinition.ToDisplayString());
        Assert.NotEmpty(type.GetTypeMembers("Row"));
    }

    [Fact]
    public void It_is_no_more_visible_than_its_rows()
    {
        var generation = Generation.Of(
            "using Laminar; [Stream] record struct Hidden(int A); public static class Queries { [StreamQuery] public const string Q = \"SELECT A FROM Hidden\"; }").CompilesClean();
        Assert.Equal(Accessibility.Internal, generation.Output.GetTypeByMetadataName("Q")!.DeclaredAccessibility);
    }

    [Fact]
    public void It_gives_the_same_code_as_a_class()
    {
        const string Sql = "\"SELECT Symbol, SUM(Price) AS Total FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' MINUTE)\"";
        var constant = Generation.Of(Sources.Trade, $"using Laminar; namespace Shop; public class C {{ [StreamQuery] public const string Q = {Sql}; }}").CompilesClean();
        var type = Generation.Of(Sources.Trade, $"using Laminar; namespace Shop; [StreamQuery({Sql})] public partial class Q;").CompilesClean();
        var body = type.Source("Shop.Q.g.cs");
        var other = constant.Source("Shop.C.Q.g.cs");
        Assert.StartsWith(body.Replace("abstract partial class Q :", "public abstract partial class Q :").TrimEnd(), other.TrimEnd());
    }

    [Fact]
    public void An_error_stands_in_the_constant() =>
        Assert.Equal(["LAM0054 Symbl"], Generation.Of(Sources.Trade, "using Laminar; namespace Shop; class C { [StreamQuery] const string Q = \"SELECT \" + \"Symbl FROM Trade\"; }").At());

    [Fact]
    public void Two_of_one_name_do_not_stop_the_others()
    {
        var generation = Generation.Of(
            Sources.Trade,
            "using Laminar; namespace Shop; class A { [StreamQuery] public const string Q = \"SELECT Symbol FROM Trade\"; }",
            "using Laminar; namespace Shop; class B { [StreamQuery] public const string Q = \"SELECT Price FROM Trade\"; [StreamQuery] public const string R = \"SELECT Price FROM Trade\"; }");
        Assert.Equal(["LAM1010 Q", "LAM1010 Q"], generation.At());
        Assert.NotNull(generation.Output.GetTypeByMetadataName("Shop.R"));
    }

    [Fact]
    public void Files_of_names_that_differ_by_case_only_are_kept_apart()
    {
        var generation = Generation.Of(Sources.Trade, Sources.Query("Vwap", "SELECT Symbol FROM Trade"), Sources.Query("VWAP", "SELECT Price FROM Trade")).CompilesClean();
        Assert.Equal(2, generation.Result.GeneratedSources.Select(source => source.HintName.ToUpperInvariant()).Distinct().Count());
    }

    [Fact]
    public void Two_attributes_on_one_class_are_CSharps_error_and_no_crash()
    {
        var generation = Generation.Of(
            Sources.Trade,
            "using Laminar; namespace Shop; [StreamQuery(\"SELECT Symbol FROM Trade\")] public partial class Q;",
            "using Laminar; namespace Shop; [StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q;");
        Assert.Single(generation.Result.GeneratedSources);
        Assert.Equal(["CS0579"], generation.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));
    }
}
