using System;
using System.Globalization;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Explain;
using Laminar.Compiler.Text;
using Laminar.Generators.Tests.Harness;
using Laminar.Roslyn.Queries;
using Xunit;

namespace Laminar.Generators.Tests.Declared;

/// <summary>Joins of queries that are declared in C#.</summary>
public sealed class DeclaredJoinTests
{
    private const string Usings = "using System; using Laminar; using Shop;\n#nullable enable\n";

    private const string Quote = "namespace Shop { [Stream(EventTime = nameof(At), MaxDelay = \"5s\")] public readonly record struct Quote(DateTime At, int Symbol, double Bid); }\n";

    [Fact]
    public void Rows_of_both_streams_meet_in_a_member()
    {
        const string program = """
            namespace App
            {
                [StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Before = "10s")]
                public partial class Spread
                {
                    [JoinKey] static int Symbol(in Trade t) => t.Symbol;
                    [JoinKey] static int Symbol(in Quote q) => q.Symbol;
                    [Where] static bool IsReal(in Trade t) => t.Quantity > 0;
                    [Result] static double Paid(in Trade t, in Quote q) => t.Price - q.Bid;
                    [Result] static double Bid(double bid) => bid;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Spread.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Paid} {row.Bid}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Quote[] { new(start, 1, 2), new(start, 2, 7), new(start.AddSeconds(-11), 1, 5) });
                        query.Push(new Trade[] { new(start, 1, 3, 2), new(start, 3, 6, 4), new(start.AddSeconds(10), 2, 10, 1), new(start, 1, 3, 0) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.Trade, Usings + Quote + program).Load().GetType("App.Spread")!.GetMethod("Test")!;
        Assert.Equal(["1 2", "3 7"], ((string)test.Invoke(null, null)!).Split("; ", StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Theory]
    [InlineData("", "JOIN")]
    [InlineData(", Rows = JoinedRows.Left", "LEFT JOIN")]
    [InlineData(", Rows = JoinedRows.Right", "RIGHT JOIN")]
    [InlineData(", Rows = JoinedRows.Full", "FULL JOIN")]
    public void The_plan_is_that_of_the_same_join_in_SQL(string rows, string join)
    {
        var program = $$""""
            {{Usings}}{{Quote}}
            namespace Shop
            {
                [StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Before = "10s", After = "1s"{{rows}})]
                public partial class D
                {
                    [JoinKey] static int Symbol(in Trade t) => t.Symbol;
                    [JoinKey] static int Symbol(in Quote q) => q.Symbol;
                    [Result, SqlFunction] internal static double? Half(double? price) => price / 2;
                    [Result, SqlFunction] internal static double? Twice(double? bid) => bid * 2;
                }

                [StreamQuery("""
                    SELECT D.Half(t.price) AS "Half", D.Twice(q.bid) AS "Twice" FROM Trade t {{join}} Quote q
                    ON t.symbol = q.symbol AND q.at BETWEEN t.ts - INTERVAL '10' SECOND AND t.ts + INTERVAL '1' SECOND
                    """)]
                public partial class S;
            }
            """";
        var generation = Generation.Of(Sources.Trade, program);
        generation.Load();
        var plans = generation.Result.TrackedSteps[Steps.Models].SelectMany(step => step.Outputs).Select(output => (QueryModel)output.Value)
            .Select(model => QueryCompiler.Compile(new SqlText(model.Sql), model.Tables, CompileOptions.Default).Plan!).ToList();
        Assert.Equal(PlanPrinter.Explain(plans[0]), PlanPrinter.Explain(plans[1]));
        Assert.Equal(plans[0], plans[1]);
    }

    [Theory]
    [InlineData("Partner = JoinPartner.LastBefore, Before = \"5s\", Rows = JoinedRows.Left", "ASOF LEFT JOIN Quote q MATCH_CONDITION (t.ts >= q.at AND t.ts - q.at <= INTERVAL '5' SECOND)")]
    [InlineData("Partner = JoinPartner.FirstAfter, After = \"1m\"", "ASOF JOIN Quote q MATCH_CONDITION (t.ts <= q.at AND q.at - t.ts <= INTERVAL '1' MINUTE)")]
    [InlineData(
        "Partner = JoinPartner.Nearest, Before = \"5s\", After = \"1s\"",
        "ASOF JOIN Quote q MATCH_CONDITION (NEAREST(t.ts, q.at) AND t.ts - q.at <= INTERVAL '5' SECOND AND q.at - t.ts <= INTERVAL '1' SECOND)")]
    [InlineData("Partner = JoinPartner.Any", "JOIN Quote q", ", State = StateBound.Unbounded")]
    [InlineData("Partner = JoinPartner.Any, Rows = JoinedRows.Left", "LEFT JOIN Quote q", ", State = StateBound.Unbounded")]
    public void Other_ways_to_match_are_those_of_SQL(string attribute, string join, string more = "")
    {
        var program = $$""""
            {{Usings}}{{Quote}}
            namespace Shop
            {
                [StreamQuery(From = typeof(Trade){{more}}), Join(typeof(Quote), {{attribute}})]
                public partial class D
                {
                    [JoinKey] static int Symbol(in Trade t) => t.Symbol;
                    [JoinKey] static int Symbol(in Quote q) => q.Symbol;
                    [Result, SqlFunction] internal static double? Half(double? price) => price / 2;
                    [Result, SqlFunction] internal static double? Twice(double? bid) => bid * 2;
                }

                [StreamQuery("SELECT D.Half(t.price) AS \"Half\", D.Twice(q.bid) AS \"Twice\" FROM Trade t {{join}} ON t.symbol = q.symbol"{{more}})]
                public partial class S;
            }
            """";
        var generation = Generation.Of(Sources.Trade, program);
        generation.Load();
        var options = CompileOptions.Default with { Consent = more.Length > 0 ? StateConsent.Said : StateConsent.None };
        var plans = generation.Result.TrackedSteps[Steps.Models].SelectMany(step => step.Outputs).Select(output => (QueryModel)output.Value)
            .Select(model => QueryCompiler.Compile(new SqlText(model.Sql), model.Tables, options).Plan!).ToList();
        Assert.Equal(2, plans.Count);
        Assert.NotNull(plans[0]);
        Assert.Equal(PlanPrinter.Explain(plans[0]), PlanPrinter.Explain(plans[1]));
        Assert.Equal(plans[0], plans[1]);
    }

    [Fact]
    public void The_last_row_before_is_met()
    {
        const string program = """
            namespace App
            {
                [StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Partner = JoinPartner.LastBefore, Before = "10s", Rows = JoinedRows.Left)]
                public partial class Spread
                {
                    [JoinKey] static int Symbol(in Trade t) => t.Symbol;
                    [JoinKey] static int Symbol(in Quote q) => q.Symbol;
                    [Result] static double Price(in Trade t) => t.Price;
                    [Result] static double? Bid(double? bid) => bid;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Spread.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Price} {row.Bid}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Quote[] { new(start, 1, 2), new(start.AddSeconds(3), 1, 4), new(start, 2, 7) });
                        query.Push(new Trade[] { new(start.AddSeconds(1), 1, 10, 1), new(start.AddSeconds(4), 1, 11, 1), new(start.AddSeconds(11), 2, 12, 1) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.Trade, Usings + Quote + program).Load().GetType("App.Spread")!.GetMethod("Test")!;
        Assert.Equal(["10 2", "11 4", "12 "], ((string)test.Invoke(null, null)!).Split("; ", StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>One stream twice, three streams, keys of two names: as SQL joins them, one after the other.</summary>
    [Theory]
    [InlineData(
        "Join(typeof(Trade), As = \"later\", After = \"10s\")",
        "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [Result, SqlFunction] internal static double Rise(in Trade t, in Trade later) => later.Price - t.Price;",
        "SELECT D.Rise(a, b) AS \"Rise\" FROM Trade a JOIN Trade b ON a.symbol = b.symbol AND b.ts BETWEEN a.ts - INTERVAL '0' SECOND AND a.ts + INTERVAL '10' SECOND")]
    [InlineData(
        "Join(typeof(Trade), As = \"later\", After = \"10s\", Rows = JoinedRows.Left)",
        "[JoinKey] static long Quantity(in Trade t) => t.Quantity; [JoinKey(\"Quantity\"), SqlFunction] internal static long Half(in Trade later) => later.Quantity / 2; [Result, SqlFunction] internal static double? Twice(double? price) => price * 2;",
        "SELECT D.Twice(a.price) AS \"Twice\" FROM Trade a LEFT JOIN Trade b ON a.quantity = D.Half(b) AND b.ts BETWEEN a.ts - INTERVAL '0' SECOND AND a.ts + INTERVAL '10' SECOND")]
    [InlineData(
        "Join(typeof(Quote), Before = \"10s\"), Join(typeof(News), Before = \"1m\", After = \"1s\")",
        "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [JoinKey] static int Symbol(in News n) => n.Symbol; [Result, SqlFunction] internal static double Sum(in Trade t, in Quote q, in News n) => t.Price + q.Bid + n.Weight;",
        "SELECT D.Sum(t, q, n) AS \"Sum\" FROM Trade t JOIN Quote q ON t.symbol = q.symbol AND q.at BETWEEN t.ts - INTERVAL '10' SECOND AND t.ts + INTERVAL '0' SECOND JOIN News n ON t.symbol = n.symbol AND n.at BETWEEN t.ts - INTERVAL '1' MINUTE AND t.ts + INTERVAL '1' SECOND")]
    [InlineData(
        "Join(typeof(Quote), Before = \"10s\"), Join(typeof(News), Before = \"1m\")",
        "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [JoinKey(\"Source\")] static int SourceOf(in Quote q) => q.Source; [JoinKey] static int Source(in News n) => n.Source; [Result, SqlFunction] internal static double Twice(double weight) => weight * 2;",
        "SELECT D.Twice(n.weight) AS \"Twice\" FROM Trade t JOIN Quote q ON t.symbol = q.symbol AND q.at BETWEEN t.ts - INTERVAL '10' SECOND AND t.ts + INTERVAL '0' SECOND JOIN News n ON q.source = n.source AND n.at BETWEEN t.ts - INTERVAL '1' MINUTE AND t.ts + INTERVAL '0' SECOND")]
    [InlineData(
        "Join(typeof(Quote), Partner = JoinPartner.LastBefore, Before = \"1h\"), Join(typeof(News), Partner = JoinPartner.LastBefore, Before = \"1h\")",
        "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [JoinKey] static int Symbol(in News n) => n.Symbol; [Result, SqlFunction] internal static double Twice(double weight) => weight * 2;",
        "SELECT D.Twice(n.weight) AS \"Twice\" FROM Trade t ASOF JOIN Quote q MATCH_CONDITION (t.ts >= q.at AND t.ts - q.at <= INTERVAL '1' HOUR) ON t.symbol = q.symbol ASOF JOIN News n MATCH_CONDITION (t.ts >= n.at AND t.ts - n.at <= INTERVAL '1' HOUR) ON t.symbol = n.symbol")]
    [InlineData(
        "Join(typeof(Quote), Partner = JoinPartner.Any), StateTtl(\"1d\")",
        "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [Result, SqlFunction] internal static double Twice(double bid) => bid * 2;",
        "SELECT D.Twice(q.bid) AS \"Twice\" FROM Trade t JOIN Quote q ON t.symbol = q.symbol STATE TTL INTERVAL '1' DAY")]
    public void Chains_and_self_joins_are_those_of_SQL(string attributes, string members, string sql)
    {
        var program = $$""""
            {{Usings}}
            namespace Shop
            {
                [Stream(EventTime = nameof(At))] public readonly record struct Quote(DateTime At, int Symbol, double Bid, int Source);
                [Stream(EventTime = nameof(At))] public readonly record struct News(DateTime At, int Symbol, double Weight, int Source);
                [StreamQuery(From = typeof(Trade)), {{attributes}}] public partial class D { {{members}} }
                [StreamQuery("""
                    {{sql}}
                    """)]
                public partial class S;
            }
            """";
        var generation = Generation.Of(Sources.Trade, program);
        generation.Load();
        var plans = generation.Result.TrackedSteps[Steps.Models].SelectMany(step => step.Outputs).Select(output => (QueryModel)output.Value)
            .Select(model => QueryCompiler.Compile(new SqlText(model.Sql), model.Tables, CompileOptions.Default).Plan!).ToList();
        Assert.Equal(2, plans.Count);
        Assert.NotNull(plans[0]);
        Assert.Equal(PlanPrinter.Explain(plans[0]), PlanPrinter.Explain(plans[1]));
        Assert.Equal(plans[0], plans[1]);
    }

    [Fact]
    public void A_stream_meets_itself()
    {
        const string program = """
            namespace App
            {
                [StreamQuery(From = typeof(Trade)), Join(typeof(Trade), As = "later", After = "10s")]
                public partial class Rises
                {
                    [JoinKey] static int Symbol(in Trade t) => t.Symbol;
                    [Where] static bool IsRise(in Trade t, in Trade later) => later.Price > t.Price;
                    [Result] static double Rise(in Trade later, in Trade t) => later.Price - t.Price;

                    public static string Test()
                    {
                        var text = "";
                        using var query = Rises.Start(rows => { foreach (ref readonly var row in rows) { text += FormattableString.Invariant($"{row.Rise}; "); } });
                        var start = new DateTime(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc);
                        query.Push(new Trade[] { new(start, 1, 3, 2), new(start.AddSeconds(5), 1, 7, 2), new(start.AddSeconds(5), 2, 9, 2), new(start.AddSeconds(11), 1, 8, 2) });
                        query.Complete();
                        return text;
                    }
                }
            }
            """;
        var test = Generation.Of(Sources.Trade, Usings + program).Load().GetType("App.Rises")!.GetMethod("Test")!;
        Assert.Equal(["1", "4"], ((string)test.Invoke(null, null)!).Split("; ", StringSplitOptions.RemoveEmptyEntries).Order());
    }

    [Theory]
    [InlineData("Join(typeof(Trade), After = \"1s\")", "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [Result] static double Price(in Trade t) => t.Price;", "LAM1048 Join(typeof(Trade), After = \"1s\")", "say As = \"other\"")]
    [InlineData(
        "Join(typeof(Trade), As = \"x\", After = \"1s\"), Join(typeof(Trade), As = \"x\", After = \"2s\")", "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [Result] static double Price(in Trade t) => t.Price;",
        "LAM1048 Join(typeof(Trade), As = \"x\", After = \"2s\")", "is there already")]
    [InlineData("Join(typeof(Quote), Before = \"1s\")", "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [JoinKey(\"Symbol\")] static int Other(in Quote q) => q.Symbol + 1;", "LAM1048 Symbol", "needs one method that takes 'in Trade'")]
    [InlineData(
        "Join(typeof(Quote), Before = \"1s\"), Join(typeof(Trade), As = \"later\", Before = \"1s\", Partner = JoinPartner.LastBefore, After = \"1s\")", "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol;",
        "LAM1048 Join(typeof(Trade), As = \"later\", Before = \"1s\", Partner = JoinPartner.LastBefore, After = \"1s\")", "After says nothing")]
    public void A_mistake_in_several_joins_is_found_where_it_is(string attributes, string members, string expected, string says)
    {
        var generation = Generation.Of(Sources.Trade, Usings + Quote + $"[StreamQuery(From = typeof(Trade)), {attributes}] public partial class Q {{ {members} }}");
        Assert.Equal([expected], generation.At());
        Assert.Contains(says, generation.Findings[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Partner = JoinPartner.LastBefore, After = \"1s\"", "After says nothing")]
    [InlineData("Partner = JoinPartner.FirstAfter, Before = \"1s\"", "Before says nothing")]
    [InlineData("Partner = JoinPartner.Any, Before = \"1s\"", "Before says nothing")]
    [InlineData("Partner = JoinPartner.Nearest, Rows = JoinedRows.Full", "JoinedRows.Inner or JoinedRows.Left")]
    public void A_bound_that_bounds_nothing_is_found(string attribute, string says)
    {
        var generation = Generation.Of(Sources.Trade, Usings + Quote + $"[StreamQuery(From = typeof(Trade)), Join(typeof(Quote), {attribute})] public partial class Q {{ [JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [Result] static double Bid(double bid) => bid; }}");
        Assert.Equal([$"LAM1048 Join(typeof(Quote), {attribute})"], generation.At());
        Assert.Contains(says, generation.Findings[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "[Result] static double Bid(in Quote q) => q.Bid;", "LAM1048 Join(typeof(Quote), Before = \"10s\")", "it has no key")]
    [InlineData("", "[JoinKey] static int Symbol(in Trade t) => t.Symbol;", "LAM1048 Symbol", "one that takes 'in Quote'")]
    [InlineData("", "[JoinKey] static int Symbol(int symbol) => symbol;", "LAM1041 Symbol", "it takes no row")]
    [InlineData(", Rows = JoinedRows.Left", "[JoinKey] static int Symbol(in Trade t) => t.Symbol; [JoinKey] static int Symbol(in Quote q) => q.Symbol; [Result] static double Bid(in Quote q) => q.Bid + 1;", "LAM0300 [Result] static double Bid(in Quote q) => q.Bid + 1;", "may have none of it")]
    public void A_mistake_is_found_where_it_is(string rows, string members, string expected, string says)
    {
        var generation = Generation.Of(Sources.Trade, Usings + Quote + $"[StreamQuery(From = typeof(Trade)), Join(typeof(Quote), Before = \"10s\"{rows})] public partial class Q {{ {members} }}");
        Assert.Equal([expected], generation.At());
        Assert.Contains(says, generation.Findings[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
