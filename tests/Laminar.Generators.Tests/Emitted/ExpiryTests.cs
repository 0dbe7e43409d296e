using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>STATE TTL of partitions whose keys never end: what is kept is what is of the last while, and nothing is allocated for it.</summary>
public sealed class ExpiryTests
{
    [Theory]
    [InlineData("SELECT Id, Value, LAG(Value) OVER (PARTITION BY Id ORDER BY At) AS Before FROM Event LATE DATA DROP STATE TTL INTERVAL '100' SECOND", 2_000)]
    [InlineData("SELECT Id, Value, SUM(Value) OVER (PARTITION BY Id, Name ORDER BY At ROWS BETWEEN 5 PRECEDING AND CURRENT ROW) AS Before FROM Event LATE DATA DROP STATE TTL INTERVAL '100' SECOND", 2_000)]
    [InlineData("SELECT Id, Value, LEAD(Value) OVER (PARTITION BY Id, Name ORDER BY At) AS After FROM Event LATE DATA DROP STATE TTL INTERVAL '100' SECOND", 2_000)]
    [InlineData("SELECT Id, n FROM Event MATCH_RECOGNIZE (PARTITION BY Id, Name ORDER BY At MEASURES COUNT(*) AS n PATTERN (a b c) DEFINE b AS Value >= a.Value) LATE DATA DROP STATE TTL INTERVAL '100' SECOND", 2_000)]
    public void Keeps_what_is_of_the_last_while(string sql, int most)
    {
        var program = Generation.Of(
            "using Laminar; namespace Shop; [Stream(EventTime = nameof(At))] public readonly record struct Event(Timestamp At, long Id, Utf8 Name, long Value);",
            Sources.Query("Kept", sql),
            """
            using System;
            using Laminar;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    var rows = 0L;
                    using var query = Kept.Start(batch => rows += batch.Length);
                    var batch = new Event[200];
                    var at = 0L;
                    Fill(query, batch, 400, ref at);
                    var (bytes, before) = (query.Counters.StateBytes, GC.GetAllocatedBytesForCurrentThread());
                    Fill(query, batch, 1_000, ref at);
                    var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                    var counters = query.Counters;
                    return $"{(rows > 0 ? "rows" : "none")}, {(counters.GroupsExpired > 20_000 ? "forgotten" : counters.GroupsExpired + " forgotten")}, "
                        + $"{(counters.Groups <= MOST ? "few" : counters.Groups)} kept, state {(counters.StateBytes <= 3 * bytes ? "stays" : "grows from " + bytes + " to " + counters.StateBytes)}, "
                        + (allocated < 20_000 ? "nothing allocated" : allocated + " bytes allocated");
                }

                // Each id has ten events in ten seconds, and no more; ten begin in a second.
                private static void Fill(Kept query, Event[] batch, int batches, ref long at)
                {
                    for (var i = 0; i < batches; i++)
                    {
                        for (var j = 0; j < batch.Length; j++, at++)
                        {
                            var (second, place) = (at / 100, at % 100);
                            var id = (second * 10) + place;
                            batch[j] = new Event(new Timestamp(second * 1_000_000_000), id, Names[(int)(id % 7)], at);
                        }

                        query.Push(batch);
                    }
                }

                private static readonly Utf8[] Names = Make();

                private static Utf8[] Make()
                {
                    var names = new Utf8[7];
                    for (var i = 0; i < names.Length; i++)
                    {
                        names[i] = Utf8.Of("a name that is too long to lie in the value itself, number " + i);
                    }

                    return names;
                }
            }
            """.Replace("MOST", most.ToString(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal));
        Assert.Equal("rows, forgotten, few kept, state stays, nothing allocated", program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }
}
