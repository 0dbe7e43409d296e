using System;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;
using Laminar.Generators.Tests.Harness;
using Laminar.Roslyn.Queries;
using Xunit;

namespace Laminar.Generators.Tests.Declared;

/// <summary>A query in SQL and the same one declared in C#: one plan.</summary>
public sealed class PairTests
{
    [Theory]
    [InlineData(
        "SELECT window_start AS \"WindowStart\", window_end AS \"WindowEnd\", symbol AS \"Symbol\", SUM(D.Notional(t)) AS \"Notional\", SUM(quantity) AS \"Volume\" FROM Trade t GROUP BY symbol, TUMBLE(INTERVAL '1' MINUTE)",
        "TumblingWindow(\"1m\")",
        "[Key] static int Symbol(in Trade t) => t.Symbol; [Sum, SqlFunction] internal static double Notional(in Trade t) => t.Price * t.Quantity; [Sum] static long Volume(in Trade t) => t.Quantity;")]
    [InlineData(
        "SELECT window_start AS \"WindowStart\", window_end AS \"WindowEnd\", symbol AS \"Symbol\", D.Vwap(SUM(D.Notional(t)), SUM(quantity)) AS \"Vwap\" FROM Trade AS t WHERE D.IsLarge(t) GROUP BY symbol, HOP(INTERVAL '1' SECOND, INTERVAL '10' SECOND) HAVING D.IsBusy(SUM(quantity)) ALLOW LATENESS INTERVAL '5' SECOND",
        "HoppingWindow(\"10s\", \"1s\"), Lateness(\"5s\")",
        "[Where, SqlFunction] internal static bool IsLarge(in Trade t) => t.Quantity > 100; [Key] static int Symbol(in Trade t) => t.Symbol; [Sum(Output = false), SqlFunction] internal static double Notional(in Trade t) => t.Price * t.Quantity; "
            + "[Sum(Output = false)] static long Volume(in Trade t) => t.Quantity; [Result, SqlFunction] internal static double Vwap(double notional, long volume) => notional / volume; [Having, SqlFunction] internal static bool IsBusy(long volume) => volume > 1000;")]
    [InlineData(
        "SELECT window_start AS \"WindowStart\", window_end AS \"WindowEnd\", COUNT(*) AS \"Trades\", symbol AS \"Symbol\", MIN(price) AS \"Low\", MAX(price) AS \"High\", AVG(price) AS \"Mean\", FIRST_VALUE(price) AS \"Open\", LAST_VALUE(price) AS \"Close\" FROM Trade GROUP BY symbol, SESSION(INTERVAL '30' SECOND) LATE DATA DROP",
        "SessionWindow(\"30s\"), Count(\"Trades\"), LateData(LateFate.Drop)",
        "[Key] static int Symbol(in Trade t) => t.Symbol; [Min] static double Low(in Trade t) => t.Price; [Max] static double High(in Trade t) => t.Price; [Avg] static double Mean(in Trade t) => t.Price; [First] static double Open(in Trade t) => t.Price; [Last] static double Close(double price) => price;")]
    [InlineData(
        "SELECT window_start AS \"WindowStart\", window_end AS \"WindowEnd\", COUNT(DISTINCT symbol) AS \"Symbols\", COUNT(*) FILTER (WHERE D.IsBuy(t)) AS \"Buys\", SUM(quantity) FILTER (WHERE D.IsBuy(t)) AS \"Bought\" FROM Trade t GROUP BY CUMULATE(INTERVAL '1' HOUR, INTERVAL '1' DAY, INTERVAL '30' MINUTE) EMIT FINAL",
        "CumulateWindow(\"1d\", \"1h\", Offset = \"30m\"), Emit(EmitWhen.Final)",
        "[Count(Distinct = true)] static int Symbols(in Trade t) => t.Symbol; [Count, SqlFunction] internal static bool Buys(in Trade t) => t.Price > 0; [Sum(Filter = nameof(IsBuy))] static long Bought(in Trade t) => t.Quantity; [SqlFunction] internal static bool IsBuy(in Trade t) => t.Price > 0;")]
    [InlineData(
        "SELECT symbol AS \"Symbol\", Loss(price) AS \"Worst\" FROM Trade GROUP BY symbol EMIT EVERY INTERVAL '10' SECOND",
        "Emit(every: \"10s\")",
        "[Key] static int Symbol(in Trade t) => t.Symbol; [Aggregate<Loss>] static double Worst(in Trade t) => t.Price;")]
    [InlineData(
        "SELECT ts AS \"At\", symbol AS \"Symbol\", D.Notional(price, quantity) AS \"Notional\" FROM Trade WHERE D.IsLarge(quantity) AND D.IsDear(price)",
        "Serializable",
        "[Result] static DateTime At(in Trade t) => t.Ts; [Result] static int Symbol(in Trade t) => t.Symbol; [Result, SqlFunction] internal static double Notional(double price, long quantity) => price * quantity; [Where, SqlFunction] internal static bool IsLarge(long quantity) => quantity > 1; [Where, SqlFunction] internal static bool IsDear(double price) => price > 1;")]
    [InlineData(
        "SELECT symbol AS \"Symbol\", SUM(quantity) AS \"Volume\" FROM Trade GROUP BY symbol EMIT CHANGES STATE TTL INTERVAL '30' MINUTE",
        "Emit(EmitWhen.Changes), StateTtl(\"30m\")",
        "[Key] static int Symbol(in Trade t) => t.Symbol; [Sum] static long Volume(in Trade t) => t.Quantity;")]
    [InlineData(
        "SELECT COUNT(*) OVER (PARTITION BY symbol ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS \"N\", LAG(price, 1) OVER (PARTITION BY symbol ORDER BY ts) AS \"Before\", symbol AS \"Symbol\", "
            + "D.Step(t, LAG(price, 1) OVER (PARTITION BY symbol ORDER BY ts)) AS \"Step\", D.Twice(price) AS \"Twice\" FROM Trade t WHERE D.IsLarge(t) LATE DATA DROP",
        "Over, Count(\"N\"), LateData(LateFate.Drop)",
        "[Where, SqlFunction] internal static bool IsLarge(in Trade t) => t.Quantity > 100; [Lag] static double Before(in Trade t) => t.Price; [Key] static int Symbol(in Trade t) => t.Symbol; "
            + "[Result, SqlFunction] internal static double? Step(in Trade t, double? before) => t.Price - before; [Result, SqlFunction] internal static double Twice(double price) => price * 2;")]
    [InlineData(
        "SELECT symbol AS \"Symbol\", AVG(price) OVER (PARTITION BY symbol ORDER BY ts ROWS BETWEEN 9 PRECEDING AND CURRENT ROW) AS \"Ten\", SUM(quantity) FILTER (WHERE D.IsBuy(t)) OVER (PARTITION BY symbol ORDER BY ts ROWS BETWEEN 9 PRECEDING AND CURRENT ROW) AS \"Bought\" FROM Trade t LATE DATA DROP",
        "Over(rows: 10), LateData(LateFate.Drop)",
        "[Key] static int Symbol(in Trade t) => t.Symbol; [Avg] static double Ten(in Trade t) => t.Price; [Sum(Filter = nameof(IsBuy))] static long Bought(in Trade t) => t.Quantity; [SqlFunction] internal static bool IsBuy(in Trade t) => t.Price > 0;")]
    [InlineData(
        "SELECT MAX(price) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '10' SECOND PRECEDING AND CURRENT ROW) AS \"High\", MIN(price) OVER (ORDER BY ts RANGE BETWEEN INTERVAL '10' SECOND PRECEDING AND CURRENT ROW) AS \"Low\", LEAD(price, 2) OVER (ORDER BY ts) AS \"Next\" FROM Trade LATE DATA DROP",
        "Over(\"10s\", Time = \"Ts\"), LateData(LateFate.Drop)",
        "[Max] static double High(in Trade t) => t.Price; [Min] static double Low(in Trade t) => t.Price; [Lead(2)] static double Next(in Trade t) => t.Price;")]
    [InlineData(
        "SELECT Loss(price) OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS \"Worst\" FROM Trade LATE DATA DROP",
        "Over, LateData(LateFate.Drop)",
        "[Aggregate<Loss>] static double Worst(in Trade t) => t.Price;")]
    public void The_plans_are_equal(string sql, string attributes, string members)
    {
        var declared = $"[StreamQuery(From = typeof(Trade)), {attributes}] public partial class D {{ {members} }}";
        var program = $$""""
            using System;
            using Laminar;
            namespace Shop;
            {{declared}}
            [StreamQuery("""
                {{sql.Replace("D.IsBuy(t)) AS \"Buys\"", "D.Buys(t)) AS \"Buys\"", StringComparison.Ordinal)}}
                """)]
            public partial class S;
            [SqlAggregate]
            public struct Loss
            {
                private double _least;
                public void Add(double value) => _least = Math.Min(_least, value);
                public void Merge(in Loss later) => _least = Math.Min(_least, later._least);
                public readonly double Result() => _least;
            }
            """";
        var generation = Generation.Of(Sources.FewSymbols, program);
        generation.Load();
        var plans = generation.Result.TrackedSteps[Steps.Models].SelectMany(step => step.Outputs).Select(output => Plan((QueryModel)output.Value)).ToList();
        Assert.Equal(2, plans.Count);
        Assert.Equal(Explain(plans[0]), Explain(plans[1]));
        Assert.Equal(Named(plans[0]), Named(plans[1]));
    }

    private static PhysicalPlan Plan(QueryModel model)
    {
        var compiled = QueryCompiler.Compile(new SqlText(model.Sql), model.Tables, CompileOptions.Default);
        Assert.NotNull(compiled.Plan);
        return compiled.Plan;
    }

    /// <summary>A user's aggregate is known by the name that the text has for it.</summary>
    private static string Named(PhysicalPlan plan) => plan.ToString().Replace("Aggregate.Loss", "Loss", StringComparison.Ordinal);

    private static string Explain(PhysicalPlan plan) => Laminar.Compiler.Explain.PlanPrinter.Explain(plan).Replace("Aggregate.Loss", "Loss", StringComparison.Ordinal);
}
