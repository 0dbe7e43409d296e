using System;
using System.IO;
using System.Linq;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Aggregates that own collections: over changelogs, over windows that overlap, and over a save and a restore.</summary>
public class AggregateChangeTests
{
    private const string All = """
        COUNT(DISTINCT v) AS d, SUM(DISTINCT v) AS ds, MEDIAN(v) AS m, PERCENTILE_DISC(v, 0.9) AS p, MIN(v) AS lo, MAX(v) AS hi, STDDEV(v) AS sd,
        STRING_AGG(CAST(v AS TEXT), ',' ORDER BY v) AS l, BIT_OR(q) AS bits, APPROX_COUNT_DISTINCT(v) AS ad, SUM(v) AS s, ARG_MAX(q, v) AS am
        """;

    private const string Hops = "SELECT window_end AS e, Symbol, " + All + " FROM (SELECT Ts, Symbol, Price AS v, Quantity AS q FROM Trade) GROUP BY Symbol, HOP(Ts, INTERVAL '1' SECOND, INTERVAL '3' SECOND)";

    [Fact]
    public void What_was_taken_back_is_gone()
    {
        // Each symbol's latest price: earlier ones are taken back.
        const string sql = "SELECT " + All + " FROM (SELECT Symbol, LAST_VALUE(Price) AS v, LAST_VALUE(Quantity) AS q FROM Trade GROUP BY Symbol)";
        var random = new Random(11);
        var rows = Enumerable.Range(0, 300).Select(i => At(i, random.Next(9), random.Next(5) / 4.0, random.Next(8))).ToArray();
        var last = RunningQuery.Run(sql, rows)[^1];
        var left = rows.GroupBy(x => x.Symbol).Select(x => x.Last()).ToArray();
        var expected = RunningQuery.Run("SELECT " + All + " FROM (SELECT Ts, Price AS v, Quantity AS q FROM Trade) GROUP BY TUMBLE(Ts, INTERVAL '10' DAY)", left);

        // ARG_MAX of equal keys goes by arrival, which the changelog changes: it comes last and is left out.
        Assert.Equal(Cut(Assert.Single(expected)), Cut(last[last.IndexOf(expected[0][..2], StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_restored_query_goes_on_as_if_nothing_had_been(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 400).Select(i => At((i / 20.0) + random.NextDouble(), random.Next(4), random.Next(300) / 16.0, random.Next(8))).ToArray();
        var source = CSharpEmitter.Emit(Queries.Plan(Hops), Queries.Declaration);
        var whole = RunningQuery.Run(Hops, rows);
        var type = EmittedCompilation.Load(source).GetType("Shop.Query", throwOnError: true)!;
        var query = new RunningQuery.Started<Trade>(type);
        var output = Enumerable.Empty<string>();
        var pushed = 0;
        while (pushed < rows.Length)
        {
            var next = Math.Min(rows.Length, pushed + random.Next(1, 120));
            query.Input.Push(rows.AsSpan(pushed, next - pushed));
            pushed = next;
            using var state = new MemoryStream();
            query.Save(state);
            state.Position = 0;
            output = output.Concat(query.Output);
            query.Dispose();
            query = new RunningQuery.Started<Trade>(type, new QueryOptions { RestoreFrom = state });
        }

        query.Complete();
        Assert.Equal(whole.Order(), output.Concat(query.Output).Order());
        query.Dispose();
    }

    private static string Cut(string row) => row[..row.LastIndexOf(' ')];

    private static Trade At(double seconds, int symbol, double price, long quantity) => new(new DateTime(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc).AddSeconds(seconds), symbol, price, quantity);
}
