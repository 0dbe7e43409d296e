using System.Globalization;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Declared;

/// <summary>Queries that are declared in C#: what they give, and what is said of mistakes, at the member.</summary>
public sealed class DeclaredQueryTests
{
    private const string Usings = "using System; using Laminar; using Shop;\n#nullable enable\n";

    [Fact]
    public void Members_of_a_class_make_a_query()
    {
        const string program = """
            namespace App
            {
                [StreamQuery(From = typeof(Trade)), TumblingWindow("1m"), LateData(LateFate.Drop)]
                public partial class Vwap
                {
                    [Where] static bool IsReal(in Trade t) => t.Quantity > 0;
                    [Key] static int Symbol(in Trade t) => t.Symbol;
                    [Sum(Output = false)] static double Notional(in Trade t) => t.Price * t.Quantity;
                    [Sum(Output = false)] static long Volume(in Trade t) => t.Quantity;
                    [Result] static double Price(double notional, long volume) => notional / volume;
                    [Result] static int Minute(Timestamp windowStart) => windowStart.ToDateTime().Minute;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Vwap.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Symbol} {row.Price} {row.Minute} {row.WindowEnd:mm}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Trade[] { new(start, 1, 3, 2), new(start, 1, 6, 4), new(start, 2, 10, 3), new(start, 2, 10, 0) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.Trade, Usings + program).Load().GetType("App.Vwap")!.GetMethod("Test")!;
        Assert.Equal("2 10 7 08; 1 5 7 08; ", test.Invoke(null, null));
    }

    [Fact]
    public void A_query_reads_from_a_declared_one_and_a_declared_one_from_a_query()
    {
        const string program = """
            namespace App
            {
                [StreamQuery(From = typeof(Trade)), TumblingWindow("1m"), LateData(LateFate.Drop)]
                public partial class Minutes
                {
                    [Key] internal static int Symbol(in Trade t) => t.Symbol;
                    [Sum] internal static double Notional(in Trade t) => t.Price * t.Quantity;
                }

                [StreamQuery("SELECT * FROM Minutes WHERE Notional > 10")]
                public partial class Large;

                [StreamQuery(From = typeof(Large)), TumblingWindow("1h", Time = "WindowEnd"), LateData(LateFate.Drop)]
                public partial class Hours
                {
                    [Max] static double Most(double notional) => notional;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Hours.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Most}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Trade[] { new(start, 1, 3, 2), new(start, 1, 6, 4), new(start, 2, 10, 1) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.Trade, Usings + program).Load().GetType("App.Hours")!.GetMethod("Test")!;
        Assert.Equal("30; ", test.Invoke(null, null));
    }

    [Fact]
    public void A_row_that_is_no_longer_the_streams_own_is_made_of_the_columns_that_are_read()
    {
        const string program = """
            namespace App
            {
                [StreamQuery("SELECT Symbol, SUM(Q.Notional(t)) AS Notional FROM Trade t GROUP BY ROLLUP (Symbol), TUMBLE(INTERVAL '1' MINUTE) LATE DATA DROP")]
                public partial class Q
                {
                    [SqlFunction] internal static double Notional(in Trade t) => t.Price * t.Quantity;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Q.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Symbol}:{row.Notional}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Trade[] { new(start, 1, 3, 2), new(start, 2, 10, 1) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.Trade, Usings + program).Load().GetType("App.Q")!.GetMethod("Test")!;
        Assert.Equal("1:6; 2:10; :16; ", string.Concat(((string)test.Invoke(null, null)!).Split(' ').Where(x => x.Length > 0).OrderBy(x => x[0] == ':').ThenBy(x => x, System.StringComparer.Ordinal).Select(x => x + " ")));
    }

    [Theory]
    [InlineData("[Key] int Symbol(in Trade t) => t.Symbol;", "LAM1041 Symbol", "make it static")]
    [InlineData("[Where] static int Large(in Trade t) => t.Symbol;", "LAM1041 Large", "a condition gives bool")]
    [InlineData("[Key] static int Symbol() => 1;", "LAM1041 Symbol", "take 'in Trade'")]
    [InlineData("[Key] static int Symbol(in Other t) => t.X;", "LAM1041 Symbol", "the query reads 'Trade'")]
    [InlineData("[Key] static object Symbol(in Trade t) => t;", "LAM1030 Symbol", "it gives object")]
    [InlineData("[Sum] static double Price(in Trade t) => t.Price; [Result] static double Half(double prize) => prize / 2;", "LAM1044 prize", "it has Price")]
    [InlineData("[Key] static int Symbol(in Trade t) => t.Symbol; [Sum] static long Symbol(long quantity) => quantity;", "LAM1045 [Sum] static long Symbol(long quantity) => quantity;", "one column")]
    [InlineData("[Aggregate<int>] static int Symbol(in Trade t) => t.Symbol;", "LAM1041 Symbol", "[SqlAggregate]")]
    [InlineData("[Sum] static double Prize(double prize) => prize * 2;", "LAM0054 [Sum] static double Prize(double prize) => prize * 2;", "prize")]
    [InlineData("[Lag] static int Symbol(in Trade t) => t.Symbol;", "LAM1041 Symbol", "say [Over]")]
    [InlineData("[JoinKey] static int Symbol(in Trade t) => t.Symbol;", "LAM1041 Symbol", "nothing is joined")]
    [InlineData("[Sum(Filter = \"IsBig\")] static double Price(in Trade t) => t.Price;", "LAM1041 Sum(Filter = \"IsBig\")", "no static method")]
    public void A_mistake_is_found_at_the_member(string members, string expected, string says)
    {
        var generation = Generation.Of(Sources.Trade, Usings + "[Stream] public record struct Other(int X);\n[StreamQuery(From = typeof(Trade))] public partial class Q { " + members + " }");
        Assert.Equal([expected], generation.At());
        Assert.Contains(says, generation.Findings[0].GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StreamQuery(From = typeof(string))", "LAM0051 StreamQuery(From = typeof(string))")]
    [InlineData("StreamQuery(From = typeof(Trade)), TumblingWindow(\"1m\"), SessionWindow(\"1m\"), Count(\"N\")", "LAM1042 SessionWindow(\"1m\")")]
    [InlineData("StreamQuery(From = typeof(Trade)), TumblingWindow(\"1 minute\"), Count(\"N\")", "LAM1005 TumblingWindow(\"1 minute\")")]
    [InlineData("StreamQuery(From = typeof(Trade)), TumblingWindow(\"0s\"), Count(\"N\")", "LAM0101 TumblingWindow(\"0s\")")]
    [InlineData("StreamQuery(From = typeof(Trade)), TumblingWindow(\"1m\")", "LAM1043 TumblingWindow(\"1m\")")]
    [InlineData("StreamQuery(\"SELECT Symbol FROM Trade\", From = typeof(Trade))", "LAM1046 \"SELECT Symbol FROM Trade\"")]
    [InlineData("StreamQuery(From = typeof(Timeless)), TumblingWindow(\"1m\"), Count(\"N\")", "LAM2001 TumblingWindow(\"1m\")")]
    public void A_mistake_is_found_at_the_attribute(string attributes, string expected)
    {
        var generation = Generation.Of(Sources.Trade, Usings + "[Stream] public record struct Timeless(int X);\n[" + attributes + "] public partial class Q;");
        Assert.Equal([expected], generation.At());
    }

    [Theory]
    [InlineData("From = typeof(Trade)", "Over", "", "LAM1060 Over", "add a member such as [Lag] or [Sum]")]
    [InlineData("From = typeof(Trade)", "Over(0), Count(\"N\")", "", "LAM1060 Over(0)", "say at least 1")]
    [InlineData("From = typeof(Trade)", "Over(\"soon\"), Count(\"N\")", "", "LAM1005 Over(\"soon\")", "The time of [Over]")]
    [InlineData("From = typeof(Timeless)", "Over, Count(\"N\")", "", "LAM1060 Over", "'Timeless' has no event time")]
    [InlineData("From = typeof(Minutes)", "Over, Count(\"N\")", "", "LAM1060 Over", "Time = \"WindowEnd\"")]
    [InlineData("From = typeof(Trade)", "Over, Count(\"N\")", "[Having] static bool Many(long n) => n > 1;", "LAM1060 Over", "reads From this one")]
    [InlineData("From = typeof(Trade)", "Over, Join(typeof(Minutes)), Count(\"N\")", "", "LAM1060 Over", "join in a query of its own")]
    [InlineData("From = typeof(Trade)", "TumblingWindow(\"1m\"), Over, Count(\"N\")", "", "LAM1042 Over", "[TumblingWindow] and [Over]")]
    [InlineData("From = typeof(Trade)", "Over, LateData(LateFate.Drop)", "[Sum(Distinct = true)] static long Volume(in Trade t) => t.Quantity;", "LAM0183 [Sum(Distinct = true)] static long Volume(in Trade t) => t.Quantity;", "DISTINCT")]
    [InlineData("From = typeof(Trade)", "Over, LateData(LateFate.Drop)", "[Sum] static long Volume(in Trade t) => t.Quantity; [Result] static long Twice(long volum) => volum * 2;", "LAM0054 [Result] static long Twice(long volum) => volum * 2;", "volum")]
    [InlineData("From = typeof(Trade)", "StateTtl(\"5m\"), TumblingWindow(\"1m\"), Count(\"N\"), LateData(LateFate.Drop)", "", "LAM2030 StateTtl(\"5m\")", "STATE TTL")]
    [InlineData("From = typeof(Trade)", "StateTtl(\"a while\"), Count(\"N\")", "", "LAM1005 StateTtl(\"a while\")", "[StateTtl]")]
    public void A_mistake_over_rows_is_found(string from, string attributes, string members, string expected, string says)
    {
        var generation = Generation.Of(
            Sources.Trade,
            Usings + "[Stream] public record struct Timeless(int X);\n[StreamQuery(From = typeof(Trade)), TumblingWindow(\"1m\"), Count(\"Rows\"), LateData(LateFate.Drop)] public partial class Minutes;\n"
            + $"[StreamQuery({from}), {attributes}] public partial class Q {{ {members} }}");
        Assert.Contains(expected, generation.At());
        Assert.Contains(generation.Findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains(says, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_come_out_with_what_those_before_them_make_of_them()
    {
        const string program = """
            namespace App
            {
                [StreamQuery(From = typeof(Trade)), Over(rows: 2), LateData(LateFate.Drop)]
                public partial class Steps
                {
                    [Key] static int Symbol(in Trade t) => t.Symbol;
                    [Sum] static double Two(in Trade t) => t.Price;
                    [Lag(Output = false)] static double Before(in Trade t) => t.Price;
                    [Result] static double? Step(in Trade t, double? before) => t.Price - before;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Steps.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Symbol}:{row.Two},{row.Step}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Trade[] { new(start, 1, 3, 2), new(start.AddSeconds(1), 1, 7, 2), new(start.AddSeconds(2), 2, 9, 2), new(start.AddSeconds(3), 1, 8, 2) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.FewSymbols, Usings + program).Load().GetType("App.Steps")!.GetMethod("Test")!;
        Assert.Equal("1:3,; 1:10,4; 2:9,; 1:15,1; ", test.Invoke(null, null));
    }

    [Fact]
    public void A_mistake_in_one_member_leaves_the_shape_of_the_query()
    {
        var generation = Generation.Of(
            Sources.Trade,
            Usings + "[StreamQuery(From = typeof(Trade)), TumblingWindow(\"1m\"), Count(\"N\")] public partial class Q { [Key] static int Symbol(in Trade t) => t.Symbol; [Sum] double Price(in Trade t) => t.Price; }",
            "class User { static void M() => Q.Start(rows => { foreach (ref readonly var row in rows) System.Console.WriteLine(row.Symbol); }).Push(default(Shop.Trade)); }");
        Assert.Equal(["LAM1041 Price"], generation.At());
        Assert.Empty(generation.Output.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
    }

    [Fact]
    public void Members_beside_sql_are_an_error()
    {
        var generation = Generation.Of(Sources.Trade, Usings + "[StreamQuery(\"SELECT Symbol FROM Trade\")] public partial class Q { [Key] static int Symbol(in Trade t) => t.Symbol; }");
        Assert.Equal(["LAM1046 Symbol"], generation.At());
    }
}
