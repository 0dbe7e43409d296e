using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Declarations;

/// <summary>[LookupTable] on a type that implements ILookupTable: a table that is asked, handed to Start.</summary>
public sealed class AskedLookupTests
{
    private const string Body = "{ public ValueTask<LookupAnswer<Rate>> FindAsync(int key, CancellationToken cancellation) => default; }";
    private const string Join = "SELECT t.Price * r.Factor AS Value FROM Trade AS t LEFT JOIN Rates FOR SYSTEM_TIME AS OF PROCTIME() AS r ON t.Symbol = r.Symbol";

    [Fact]
    public void Its_object_is_handed_to_Start_and_EXPLAIN_says_how_it_is_asked()
    {
        var generation = Generation.Of(
            Sources.Trade,
            Table("[LookupTable(nameof(Rate.Symbol), Ttl = \"30s\", MaxEntries = 5000, MaxInFlight = 64, Retries = 2, Timeout = \"5s\", RetryPause = \"100ms\")] public sealed class Rates : ILookupTable<int, Rate> " + Body),
            Sources.Query("Dear", Join),
            "namespace Shop; public static class Program { public static Dear Run(Rates rates) => Dear.Start(rows => { }, rates); }").CompilesClean();
        var source = generation.Source("Shop.Dear.g.cs");
        Assert.Contains("lookup join, left", source);
        Assert.Contains("Rates, asked when a row needs it; a question that fails is asked again up to 2 times, each 100 ms later", source);
        Assert.Contains("a request that takes longer than 5 s by the clock has failed", source);
        Assert.Contains("5,000 answers, rows and absences; the oldest goes first", source);
        Assert.Contains("30 s from when the answer is taken, by the clock", source);
        Assert.Contains("64 rows, and the watermarks between them, in their order; at the bound a push waits", source);
        Assert.DoesNotContain("IInput<global::Shop.Rate>", source);
    }

    [Fact]
    public void An_interface_may_be_asked_and_a_key_be_of_several_columns_and_an_enum() => Generation.Of(
        Sources.Trade,
        Table("""
            public enum Kind : byte { Spot, Forward }
            public readonly record struct Fee(int Symbol, Kind Kind, DateTime? Since, string Name);
            [LookupTable(nameof(Fee.Symbol), nameof(Fee.Kind))] public interface IFees : ILookupTable<(int, Kind), Fee>;
            """),
        Sources.Query("Fees", "SELECT f.Name, f.Since FROM Trade AS t JOIN IFees AS f ON f.Kind = 1 AND t.Symbol = f.Symbol")).CompilesClean();

    [Theory]
    [InlineData("LAM0281", "[LookupTable] public sealed class Rates : ILookupTable<int, Rate> " + Body)]
    [InlineData("LAM0281", "[LookupTable(nameof(Rate.Symbol))] public struct Rates : ILookupTable<int, Rate> " + Body)]
    [InlineData("LAM0281", "[LookupTable(\"Name\")] public interface Rates : ILookupTable<Utf8, Text>; public record struct Text(Utf8 Name, int Symbol, double Factor);")]
    [InlineData("LAM0282", "[LookupTable(nameof(Rate.Symbol))] public interface Rates : ILookupTable<long, Rate>;")]
    [InlineData("LAM0282", "[LookupTable(nameof(Rate.Symbol), nameof(Rate.Factor))] public interface Rates : ILookupTable<int, Rate>;")]
    [InlineData("LAM0283", "[LookupTable(nameof(Rate.Symbol), MaxInFlight = 0)] public interface Rates : ILookupTable<int, Rate>;")]
    [InlineData("LAM0283", "[LookupTable(nameof(Rate.Symbol), Ttl = \"soon\")] public interface Rates : ILookupTable<int, Rate>;")]
    [InlineData("LAM0283", "[LookupTable(nameof(Rate.Symbol), Timeout = \"never\")] public interface Rates : ILookupTable<int, Rate>;")]
    [InlineData("LAM0283", "[LookupTable(nameof(Rate.Symbol), Retries = 1, RetryPause = \"-1s\")] public interface Rates : ILookupTable<int, Rate>;")]
    [InlineData("LAM0283", "[LookupTable(nameof(Rate.Symbol), RetryPause = \"1s\")] public interface Rates : ILookupTable<int, Rate>;")]
    [InlineData("LAM0283", "[LookupTable(nameof(Symbol), Timeout = \"1s\")] public record struct Rates(int Symbol, double Factor);")]
    [InlineData("LAM0283", "[LookupTable(nameof(Symbol), Ttl = \"1s\")] public record struct Rates(int Symbol, double Factor);")]
    public void What_cannot_be_asked_is_said_where_it_is_declared(string rule, string table) =>
        Assert.StartsWith(rule, Assert.Single(Generation.Of(Sources.Trade, Table(table)).At()));

    [Theory]
    [InlineData("LAM0281", "[LookupTable] public sealed class Rates : ILookupTable<int, Rate> " + Body)]
    [InlineData("LAM0282", "[LookupTable(nameof(Rate.Symbol))] public interface Rates : ILookupTable<long, Rate>;")]
    public void A_query_over_it_adds_nothing(string rule, string table) =>
        Assert.StartsWith(rule, Assert.Single(Generation.Of(Sources.Trade, Table(table), Sources.Query("Dear", Join)).At()));

    [Fact]
    public void Its_whole_key_is_asked_for() => Assert.Equal(
        ["LAM0280 t.Price = r.Factor"],
        Generation.Of(
            Sources.Trade,
            Table("[LookupTable(nameof(Rate.Symbol))] public interface Rates : ILookupTable<int, Rate>;"),
            Sources.Query("Dear", "SELECT t.Price FROM Trade AS t JOIN Rates AS r ON t.Price = r.Factor")).At());

    private static string Table(string text) =>
        "using System; using System.Threading; using System.Threading.Tasks; using Laminar; namespace Shop; public sealed record Rate(int Symbol, double Factor);\n" + text;
}
