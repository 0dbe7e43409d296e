using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>Operators that keep rows of a partition, as a program has them: once keys are known and what is kept is as long as it gets, nothing is allocated.</summary>
public sealed class SteadyRowTests
{
    private const string Match = "SELECT * FROM Reading MATCH_RECOGNIZE (PARTITION BY Sensor ORDER BY Ts ";

    [Theory]
    [InlineData(Match + "MEASURES FIRST(low.Ts) AS Began, LAST(up.Value) AS Top, COUNT(up.*) AS Ups PATTERN (low up+) WITHIN INTERVAL '1' MINUTE DEFINE up AS Value > PREV(Value)) AS m LATE DATA DROP")]
    [InlineData(Match + "MEASURES LAST(high.Known) AS Known, AVG(high.Value) AS Average, CLASSIFIER() AS Ended AFTER MATCH SKIP TO NEXT ROW PATTERN (low{1,3} (high | low)) DEFINE low AS Value < 5, high AS Value > LAST(low.Value)) AS m LATE DATA DROP")]
    [InlineData("SELECT Sensor, Ts, Top, SoFar, Ends FROM Reading MATCH_RECOGNIZE (PARTITION BY Sensor ORDER BY Ts MEASURES FINAL LAST(Value) AS Top, SUM(Value) AS SoFar, CLASSIFIER() AS Ends ALL ROWS PER MATCH PATTERN (low up+) WITHIN INTERVAL '1' MINUTE DEFINE up AS Value > PREV(Value)) AS m LATE DATA DROP")]
    [InlineData(Match + "MEASURES COUNT(*) AS n, FIRST(few.Value) AS Value PATTERN (few{0,50} enough) SUBSET every = (few, enough) DEFINE few AS SUM(Value) < 20, enough AS COUNT(every.*) > 0) AS m LATE DATA DROP")]
    [InlineData(Match + "MEASURES COUNT(*) AS n, MATCH_NUMBER() AS Number PATTERN (PERMUTE(low, high, odd?) | low{0,2}) DEFINE low AS Value < 5, high AS Value >= 5, odd AS Value % 2 = 1) AS m LATE DATA DROP")]
    [InlineData("SELECT Sensor, SUM(Value) OVER (PARTITION BY Sensor ORDER BY Ts RANGE BETWEEN INTERVAL '5' SECOND PRECEDING AND INTERVAL '10' SECOND FOLLOWING) AS Around FROM Reading LATE DATA DROP")]
    [InlineData("SELECT Sensor, MAX(Value) OVER (PARTITION BY Sensor ORDER BY Ts RANGE BETWEEN INTERVAL '5' SECOND FOLLOWING AND INTERVAL '10' SECOND FOLLOWING) AS Later FROM Reading LATE DATA DROP")]
    [InlineData("SELECT Sensor, AVG(Value) OVER (PARTITION BY Sensor ORDER BY Ts ROWS BETWEEN 5 PRECEDING AND 2 PRECEDING) AS Before, COUNT(*) OVER (PARTITION BY Sensor ORDER BY Ts ROWS BETWEEN 2 FOLLOWING AND 4 FOLLOWING) AS After FROM Reading LATE DATA DROP")]
    [InlineData("SELECT Sensor, LAG(Known, 2) IGNORE NULLS OVER w AS Last, LEAD(Known) IGNORE NULLS OVER w AS Next FROM Reading WINDOW w AS (PARTITION BY Sensor ORDER BY Ts) LATE DATA DROP")]
    [InlineData("SELECT Sensor, n, r FROM (SELECT Sensor, ROW_NUMBER() OVER w AS n, RANK() OVER w AS r FROM Reading WINDOW w AS (PARTITION BY Sensor ORDER BY Ts DESC)) AS ranked WHERE n <= 5")]
    public void Nothing_is_allocated(string sql) => Assert.Equal("rows, 0 bytes", Run(sql));

    /// <summary>Text that has gone is given back by moving the rest to a heap of its own, which is an object: that is less than a byte a row.</summary>
    [Theory]
    [InlineData(Match + "MEASURES FIRST(low.State) AS Was, COUNT(up.*) AS Ups ALL ROWS PER MATCH PATTERN (low up+) WITHIN INTERVAL '1' MINUTE DEFINE up AS Value > PREV(Value)) AS m LATE DATA DROP")]
    [InlineData("SELECT Sensor, State, SUM(Value) OVER (PARTITION BY Sensor ORDER BY Ts RANGE BETWEEN INTERVAL '5' SECOND PRECEDING AND INTERVAL '10' SECOND FOLLOWING) AS Around FROM Reading LATE DATA DROP")]
    [InlineData("SELECT Sensor, State, AVG(Value) OVER (PARTITION BY Sensor ORDER BY Ts ROWS BETWEEN 5 PRECEDING AND 2 PRECEDING) AS Before, COUNT(*) OVER (PARTITION BY Sensor ORDER BY Ts ROWS BETWEEN 2 FOLLOWING AND 4 FOLLOWING) AS After FROM Reading LATE DATA DROP")]
    public void Nothing_is_allocated_for_a_row_of_text(string sql)
    {
        var (rows, bytes) = Run(sql).Split(", ") is [var first, var second] ? (first, long.Parse(second.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)) : default;
        Assert.Equal("rows", rows);
        Assert.InRange(bytes, 0, 40_000);
    }

    private static string Run(string sql)
    {
        var program = Generation.Of(
            "using Laminar; namespace Shop; [Stream(EventTime = nameof(Ts), MaxDelay = \"1s\")] public readonly record struct Reading(Timestamp Ts, [Bounded(100)] int Sensor, Utf8 State, long Value, long? Known);",
            "#pragma warning disable LAM2130 // What is known comes soon.\n" + Sources.Query("Asked", sql),
            """
            using System;
            using Laminar;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    var rows = 0L;
                    using var query = Asked.Start(made => rows += made.Length);
                    var state = Utf8.Of("a text that is longer than twelve bytes");
                    var batch = new Reading[200];
                    var at = 0L;
                    Fill(query, batch, state, 300, ref at);
                    var some = rows;
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    Fill(query, batch, state, 200, ref at);
                    var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                    return $"{(rows > some ? "rows" : "no row")}, {allocated} bytes";
                }

                // A reading of each of 100 sensors each second, which rises and falls; a third of what may be known is not.
                private static void Fill(Asked query, Reading[] batch, Utf8 state, int batches, ref long at)
                {
                    for (var i = 0; i < batches; i++)
                    {
                        for (var j = 0; j < batch.Length; j++, at++)
                        {
                            var time = at / 100;
                            batch[j] = new Reading(new Timestamp(time * 1_000_000_000), (int)(at % 100), state, (time * 7) % 11, time % 3 == 0 ? null : time);
                        }

                        query.Push(batch);
                    }
                }
            }
            """);
        return (string)program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
