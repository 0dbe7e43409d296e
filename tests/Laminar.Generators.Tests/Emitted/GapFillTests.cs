using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>GAP_FILL as a program has it: text that is carried on lives as long as it is needed, and once keys are known nothing is allocated.</summary>
public sealed class GapFillTests
{
    [Fact]
    public void Gaps_are_filled_without_allocation()
    {
        var program = Generation.Of(
            "using Laminar; namespace Shop; [Stream(EventTime = nameof(Ts), MaxDelay = \"1s\")] public readonly record struct Reading(Timestamp Ts, int Sensor, Utf8 State, double Value);",
            Sources.Query("Series", "SELECT Sensor, Ts, State, Value FROM TABLE(GAP_FILL(TABLE Reading PARTITION BY Sensor, DESCRIPTOR(Ts), INTERVAL '1' SECOND, LOCF(State), INTERPOLATE(Value), MAX GAP INTERVAL '30' SECOND)) LATE DATA DROP"),
            """
            using System;
            using Laminar;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    var (rows, wrong) = (0L, 0L);
                    using var query = Series.Start(made =>
                    {
                        foreach (ref readonly var row in made)
                        {
                            rows++;
                            var second = row.Ts.Nanoseconds / 1_000_000_000;
                            if (!row.State!.Value.Equals(Utf8.Of(second % 10 < 5 ? "the first half of ten" : "the second half of ten")) || row.Value is not { } value || Math.Abs(value - second) > 1e-6) wrong++;
                        }
                    });
                    var (first, second) = (Utf8.Of("the first half of ten"), Utf8.Of("the second half of ten"));
                    var batch = new Reading[200];
                    var at = 0L;
                    Fill(query, batch, first, second, 200, ref at);
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    Fill(query, batch, first, second, 200, ref at);
                    var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                    query.Complete();
                    // Each 64 KB of texts that have gone the rest is moved to a heap of its own, which is an object: some 20 KB for 40,000 rows.
                    return $"{rows} rows, {wrong} wrong, {(allocated < batch.Length * 200 ? "none allocates" : allocated + " bytes")}";
                }

                // A reading of each of 100 sensors each five seconds.
                private static void Fill(Series query, Reading[] batch, Utf8 first, Utf8 second, int batches, ref long at)
                {
                    for (var i = 0; i < batches; i++)
                    {
                        for (var j = 0; j < batch.Length; j++, at++)
                        {
                            var time = at / 100 * 5;
                            batch[j] = new Reading(new Timestamp(time * 1_000_000_000), (int)(at % 100), time % 10 < 5 ? first : second, time);
                        }

                        query.Push(batch);
                    }
                }
            }
            """);
        Assert.Equal("399600 rows, 0 wrong, none allocates", program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }
}
