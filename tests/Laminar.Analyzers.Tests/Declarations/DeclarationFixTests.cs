using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Xunit;

namespace Laminar.Analyzers.Tests.Declarations;

/// <summary>Mistakes in the declaration of a query that have one answer.</summary>
public sealed class DeclarationFixTests
{
    private const string Trade = """

        [Laminar.Stream(EventTime = "Ts")]
        public readonly record struct Trade(System.DateTime Ts, int Symbol, double Price);
        """;

    [Theory]
    [InlineData(
        "[Laminar.StreamQuery(From = typeof(Trade))] public partial class Q { [Laminar.Key] int Symbol(in Trade t) => t.Symbol; }",
        "[Laminar.StreamQuery(From = typeof(Trade))] public partial class Q { [Laminar.Key] static int Symbol(in Trade t) => t.Symbol; }",
        "Add 'static'")]
    [InlineData(
        "[Laminar.StreamQuery(From = typeof(Trade))] public class Q { [Laminar.Key] static int Symbol(in Trade t) => t.Symbol; }",
        "[Laminar.StreamQuery(From = typeof(Trade))] public partial class Q { [Laminar.Key] static int Symbol(in Trade t) => t.Symbol; }",
        "Add 'partial'")]
    [InlineData(
        "public static class Around { [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q; }",
        "public static partial class Around { [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q; }",
        "Add 'partial'")]
    [InlineData(
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public sealed partial class Q;",
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q;",
        "Leave out 'sealed'")]
    [InlineData(
        "[Laminar.StreamQuery(From = typeof(Trade))] static partial class Q { [Laminar.Key] static int Symbol(in Trade t) => t.Symbol; }",
        "[Laminar.StreamQuery(From = typeof(Trade))] partial class Q { [Laminar.Key] static int Symbol(in Trade t) => t.Symbol; }",
        "Leave out 'static'")]
    public async Task A_declaration_is_put_right(string before, string after, string title) =>
        Assert.Equal(after + Trade, await Fixing.Apply(before + Trade, title));
}
