using System.Linq;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Functions;

/// <summary>[SqlFunction] methods and [SqlAggregate] structs in queries.</summary>
public sealed class UserCallTests
{
    private const string Mine = """
        using Laminar;
        namespace Shop
        {
            public static class Geo
            {
                [SqlFunction] public static double HalfOf(double x) => x / 2;
                [SqlFunction] internal static long HalfOf(long x) => x / 2;
                [SqlFunction] public static string? NoteOf(string? x, int n) => x is null ? "none" : n > 1 ? null : x;
                public static double Unmarked(double x) => x;
            }

            [SqlAggregate]
            public struct WeightedAverage
            {
                private double _sum;
                private double _weights;
                public void Add(double value, double weight) { _sum += value * weight; _weights += weight; }
                public void Remove(double value, double weight) { _sum -= value * weight; _weights -= weight; }
                public void Merge(in WeightedAverage later) { _sum += later._sum; _weights += later._weights; }
                public readonly double? Result() => _weights == 0 ? null : _sum / _weights;
            }

            [SqlAggregate]
            public struct Count2
            {
                private long _count;
                public void Add(long value) => _count++;
                public void Merge(Count2 later) => _count += later._count;
                public long Result() => _count;
            }
        }
        """;

    [Theory]
    [InlineData("Geo.HalfOf(Price)", "using Shop;", "1.5, 5")]
    [InlineData("geo_is_a_type.half_of(Price)", "using geo_is_a_type = Shop.Geo;", "1.5, 5")]
    [InlineData("HalfOf(Price)", "using static Shop.Geo;", "1.5, 5")]
    [InlineData("half_of(Quantity)", "using static Shop.Geo;", "1, 1")]
    [InlineData("NoteOf(NULLIF('x', 'x'), Symbol)", "using static Shop.Geo;", "none, none")]
    [InlineData("NoteOf('x', Symbol)", "using static Shop.Geo;", "x, ")]
    [InlineData("Own(Symbol)", "", "11, 12")]
    public void A_function_is_called(string call, string usings, string expected)
    {
        Assert.Equal(expected, Run($"SELECT {call} AS v FROM Trade", usings));
    }

    [Theory]
    [InlineData("WeightedAverage(Price, Quantity)", "7.2")]
    [InlineData("weighted_average(Price, Quantity) FILTER (WHERE Symbol = 2)", "10")]
    [InlineData("Count2(DISTINCT Quantity / 100)", "1")]
    [InlineData("Count2(NULLIF(Symbol, 1))", "1")]
    public void An_aggregate_is_folded(string call, string expected)
    {
        Assert.Equal(expected, Run($"SELECT {call} AS v FROM Trade GROUP BY TUMBLE(INTERVAL '1' HOUR) LATE DATA DROP", "using Shop;"));
        Assert.Equal(expected, Run($"SELECT {call} AS v FROM Trade GROUP BY HOP(INTERVAL '1' HOUR, INTERVAL '2' HOUR) LATE DATA DROP", "using Shop;").Split(", ")[0]);
    }

    [Theory]
    [InlineData("Geo.HlfOf(Price)", "LAM0070 Geo.HlfOf")]
    [InlineData("Geo.Unmarked(Price)", "LAM0070 Geo.Unmarked")]
    [InlineData("Geo.HalfOf(Ts)", "LAM0071 Geo.HalfOf(Ts)")]
    [InlineData("WeightedAverage(Price)", "LAM0071 WeightedAverage(Price)")]
    public void Errors_stand_at_the_call(string call, string expected)
    {
        var query = Sources.Query("Q", $"SELECT {call} AS v FROM Trade");
        Assert.Equal([expected], Generation.Of(Sources.Trade, Mine, query).At());
    }

    [Fact]
    public void A_function_near_by_is_suggested()
    {
        var query = "using static Shop.Geo; " + Sources.Query("Q", "SELECT HalfOff(Price) AS v FROM Trade").Replace("using Laminar;", "", System.StringComparison.Ordinal).Replace("[StreamQuery", "[Laminar.StreamQuery", System.StringComparison.Ordinal);
        var finding = Assert.Single(Generation.Of(Sources.Trade, Mine, query).Findings);
        Assert.Contains("did you mean 'HalfOf'", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static class C { [SqlFunction] public static object F(int x) => x; }", "LAM1030 F")]
    [InlineData("class C { [SqlFunction] public int F(int x) => x; }", "LAM1030 F")]
    [InlineData("static class C { [SqlFunction] static int F(int x) => x; }", "LAM1030 F")]
    [InlineData("static class C { [SqlFunction] public static int F<T>(T x) => 1; }", "LAM1030 F")]
    [InlineData("[SqlAggregate] struct A { public void Add(int x) { } public int Result() => 1; }", "LAM1031 A")]
    [InlineData("[SqlAggregate] struct A { public void Add(object x) { } public void Merge(A x) { } public int Result() => 1; }", "LAM1031 A")]
    [InlineData("[SqlAggregate] struct A { string? s; public void Add(string x) { s = x; } public void Merge(A x) { } public string? Result() => s; }", "LAM1031 A")]
    public void Wrong_shapes_are_found_at_the_member(string source, string expected)
    {
        Assert.Equal([expected], Generation.Of("#nullable enable\nusing Laminar; " + source).At());
    }

    [Fact]
    public void The_body_of_a_function_may_change_without_compiling_queries_anew()
    {
        var start = Generation.Of(Sources.Trade, Mine, Sources.Query("Q", "SELECT Geo.HalfOf(Price) AS v, Symbol FROM Trade")).CompilesClean();
        var edited = start.Edit(1, text => text.Replace("=> x / 2;", "=> x * 0.5;", System.StringComparison.Ordinal).Replace("long x) => x * 0.5", "long x) => x / 2", System.StringComparison.Ordinal));
        Assert.Empty(edited.Emitted());
    }

    private static string Run(string sql, string usings)
    {
        var program = $$""""
            {{usings}}
            using System.Linq;
            using Laminar;
            namespace App
            {
                [StreamQuery("""
                    {{sql.Replace("FROM Trade", "FROM Shop.Trade", System.StringComparison.Ordinal)}}
                    """)]
                public partial class Q
                {
                    [SqlFunction] internal static int Own(int x) => x + 10;

                    public static string Test()
                    {
                        var rows = new System.Collections.Generic.List<string>();
                        using var query = Q.Start(output => { foreach (ref readonly var row in output) { rows.Add(System.Convert.ToString(row.V, System.Globalization.CultureInfo.InvariantCulture) ?? ""); } });
                        var start = new System.DateTime(2024, 1, 1, 0, 0, 0, System.DateTimeKind.Utc);
                        query.Push(new Shop.Trade[] { new(start, 1, 3, 2), new(start, 2, 10, 3) });
                        query.Complete();
                        return string.Join(", ", rows);
                    }
                }
            }
            """";

        return (string)Generation.Of(Sources.Trade, Mine, program).Load().GetType("App.Q")!.GetMethod("Test")!.Invoke(null, null)!;
    }
}
