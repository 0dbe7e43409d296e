using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Batches longer than any block that operators hand on, in which rows are looked at ahead of their turn.</summary>
public class LongBatchTests
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("COUNT(DISTINCT Quantity)", true)]
    [InlineData("COUNT(DISTINCT Price)", true)]
    [InlineData("COUNT(DISTINCT Quantity) FILTER (WHERE Price > 1)", true)]
    [InlineData("COUNT(DISTINCT Quantity / 2)", false)]
    [InlineData("COUNT(DISTINCT CAST(Quantity AS TEXT))", false)]
    [InlineData("COUNT(DISTINCT CAST(Quantity AS DECIMAL(10, 2)))", false)]
    [InlineData("COUNT(Quantity)", false)]
    public void Places_in_sets_are_fetched_where_the_value_is_a_column(string call, bool fetches)
    {
        var source = Queries.Emit($"SELECT Symbol, {call} AS n FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND)");
        Assert.Empty(EmittedCompilation.Diagnose(source));
        Assert.Equal(fetches, source.Contains("static bool Fetches => true", StringComparison.Ordinal));
    }

    // Few keys lie in a flat table, many are found by an index; NULL of a set; keys that can fail are not looked at ahead in a flat table.
    [Theory]
    [InlineData("Symbol", 7)]
    [InlineData("Symbol", 900)]
    [InlineData("Symbol", 60_000)]
    [InlineData("Symbol * 1000", 60_000)]
    public void Distinct_values_of_a_long_batch(string key, int symbols)
    {
        var rows = Rows(60_000, symbols);
        var expected = rows.GroupBy(x => x.Symbol).Select(x => (Key: key == "Symbol" ? x.Key : x.Key * 1000, N: x.Select(row => row.Quantity).Distinct().Count()));
        var actual = RunningQuery.Run($"SELECT {key} AS k, COUNT(DISTINCT Quantity) AS n FROM Trade GROUP BY {key}, TUMBLE(Ts, INTERVAL '1' HOUR)", rows);
        Assert.Equal(Sorted(expected.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Key} {x.N}"))), Sorted(actual));
    }

    [Fact]
    public void An_interval_join_of_a_long_batch_with_itself()
    {
        var rows = Rows(9_000, 500);
        var expected = rows.GroupBy(x => x.Symbol).SelectMany(group =>
            from a in @group
            from b in @group
            where b.Ts >= a.Ts && b.Ts <= a.Ts.AddSeconds(1)
            select string.Create(CultureInfo.InvariantCulture, $"{a.Quantity} {b.Quantity}"));
        var actual = RunningQuery.Run(
            "SELECT a.Quantity AS a, b.Quantity AS b FROM Trade AS a JOIN Trade AS b ON a.Symbol = b.Symbol AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '1' SECOND", rows);
        Assert.Equal(Sorted(expected), Sorted(actual));
    }

    private static Trade[] Rows(int count, int symbols)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count).Select(i => new Trade(Noon.AddMilliseconds(i), random.Next(symbols), random.Next(3), random.Next(100)))];
    }

    private static List<string> Sorted(IEnumerable<string> rows) => [.. rows.Order(StringComparer.Ordinal)];
}
