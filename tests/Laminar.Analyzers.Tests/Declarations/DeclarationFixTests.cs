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
    [InlineData(
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial record Q;",
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q;",
        "Make it a class")]
    [InlineData(
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial record class Q;",
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q;",
        "Make it a class")]
    [InlineData(
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q<T>;",
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q;",
        "Leave out the type parameters")]
    [InlineData(
        "public class Base; [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q : Base { }",
        "public class Base; [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q { }",
        "Leave out the base class")]
    [InlineData(
        "public class Base; public interface I; [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q : Base, I { }",
        "public class Base; public interface I; [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q : I { }",
        "Leave out the base class")]
    [InlineData(
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q { public Q() { } }",
        "[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q { }",
        "Leave out the constructor")]
    [InlineData(
        "[Laminar.StreamQuery(From = typeof(Trade)), Laminar.TumblingWindow(\"1 minute\"), Laminar.Count(\"N\")] public partial class Q;",
        "[Laminar.StreamQuery(From = typeof(Trade)), Laminar.TumblingWindow(\"1m\"), Laminar.Count(\"N\")] public partial class Q;",
        "Write \"1m\"")]
    [InlineData(
        "[Laminar.StreamQuery(From = typeof(Trade)), Laminar.TumblingWindow(\"1h\", Offset = \" 1.5 Hours \"), Laminar.Count(\"N\")] public partial class Q;",
        "[Laminar.StreamQuery(From = typeof(Trade)), Laminar.TumblingWindow(\"1h\", Offset = \"1.5h\"), Laminar.Count(\"N\")] public partial class Q;",
        "Write \"1.5h\"")]
    [InlineData(
        "[Laminar.Stream(EventTime = \"Ts\")] public record struct Quote(System.DateTime Ts, int Symbol); [Laminar.StreamQuery(From = typeof(Trade)), Laminar.Join(typeof(Quote), Partner = Laminar.JoinPartner.LastBefore, After = \"1s\")] public partial class Q { [Laminar.JoinKey] static int Symbol(in Trade t) => t.Symbol; [Laminar.JoinKey] static int Symbol(in Quote q) => q.Symbol; }",
        "[Laminar.Stream(EventTime = \"Ts\")] public record struct Quote(System.DateTime Ts, int Symbol); [Laminar.StreamQuery(From = typeof(Trade)), Laminar.Join(typeof(Quote), Partner = Laminar.JoinPartner.LastBefore)] public partial class Q { [Laminar.JoinKey] static int Symbol(in Trade t) => t.Symbol; [Laminar.JoinKey] static int Symbol(in Quote q) => q.Symbol; }",
        "Leave out 'After'")]
    public async Task A_declaration_is_put_right(string before, string after, string title) =>
        Assert.Equal(after + Trade, await Fixing.Apply(before + Trade, title));

    /// <summary>What would not compile, or mean something else, is not offered.</summary>
    [Theory]
    [InlineData("public class Base { protected static double F() => 1; } [Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q : Base { static double G() => F(); }")]
    [InlineData("[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q<T> { static T? Last; }")]
    [InlineData("[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q<T> where T : class;")]
    [InlineData("[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial record Q(int N);")]
    [InlineData("[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial record Q { Q Copy() => this with { }; }")]
    [InlineData("[Laminar.StreamQuery(\"SELECT Price FROM Trade\")] public partial class Q { public Q() { System.Console.WriteLine(); } }")]
    [InlineData("[Laminar.StreamQuery(From = typeof(Trade))] public partial class Q { int _n; [Laminar.Key] int Symbol(in Trade t) => t.Symbol + _n; }")]
    [InlineData("[Laminar.StreamQuery(From = typeof(Trade)), Laminar.TumblingWindow(\"soon\"), Laminar.Count(\"N\")] public partial class Q;")]
    public async Task Nothing_is_offered_that_does_not_hold(string source) => Assert.Empty(await Fixing.Offered(source + Trade));

    /// <summary>What a mistake hid may come to light.</summary>
    [Fact]
    public async Task An_answer_may_be_followed_by_the_next_finding() =>
        Assert.Contains("Change to Trade", await Fixing.Offered("[Laminar.StreamQuery(\"SELECT Pric, Symbo FROM Trad\")] public partial class Q;" + Trade));
}
