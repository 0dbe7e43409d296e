using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>Rows pushed one at a time go another way than batches, and may wait for others inside the query, and nobody can tell: results, counts and saved state are those of rows in batches.</summary>
public sealed class SingleRowTests
{
    [Fact]
    public void Single_rows_and_batches_cannot_be_told_apart()
    {
        var program = Generation.Of(
            "using System; using Laminar; namespace Shop; [Stream(EventTime = nameof(Ts), MaxDelay = \"2s\")] public readonly record struct Tick(DateTime Ts, int Key, long Value);",
            Sources.Query("Sums", "SELECT Key, window_end AS at, COUNT(*) AS n, SUM(Value) AS s FROM Tick GROUP BY Key, TUMBLE(INTERVAL '1' SECOND)"),
            """
            using System;
            using System.IO;
            using System.Text;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    for (var seed = 1; seed <= 20; seed++)
                    {
                        var random = new Random(seed);
                        var ones = new StringBuilder();
                        var batch = new StringBuilder();
                        var one = Sums.Start(Into(ones));
                        var all = Sums.Start(Into(batch));
                        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

                        // With so many keys the table is of the kind for which rows wait.
                        var keys = seed > 15 ? 12_000 : 40;
                        var first = new Tick[keys];
                        for (var key = 0; key < keys; key++) first[key] = new Tick(now, key, key);
                        one.Push(first);
                        all.Push(first);
                        for (var i = 0; i < 3000; i++)
                        {
                            now = now.AddMilliseconds(random.Next(0, 8));
                            var tick = new Tick(now.AddMilliseconds(-random.Next(0, 3500)), random.Next(keys), i);
                            one.Push(in tick);
                            all.Push(new[] { tick });
                            switch (random.Next(400))
                            {
                                case 0:
                                    var (a, b) = (one.Counters, all.Counters);
                                    if (a.RowsIn != b.RowsIn || a.RowsLate != b.RowsLate || a.Groups != b.Groups || a.Watermark != b.Watermark || a.RowsIn != keys + i + 1) return $"seed {seed}: counters differ at {i}";
                                    break;
                                case 1:
                                    one.AdvanceWatermark(now);
                                    all.AdvanceWatermark(now);
                                    break;
                                case 2:
                                    var state = new MemoryStream();
                                    one.Save(state);
                                    one.Dispose();
                                    state.Position = 0;
                                    one = Sums.Start(Into(ones), new Laminar.QueryOptions { RestoreFrom = state });
                                    break;
                            }

                            if (ones.Length != batch.Length) return $"seed {seed}: after row {i} rows came at another time";
                        }

                        one.Complete();
                        all.Complete();
                        if (Rows(ones, keys) != Rows(batch, keys)) return $"seed {seed}: other rows";
                        try { one.Push(new Tick(now, 1, 1)); return "a row went in after the end"; } catch (InvalidOperationException) { }
                        one.Dispose();
                        try { one.Push(new Tick(now, 1, 1)); return "a row went in after Dispose"; } catch (ObjectDisposedException) { }
                        all.Dispose();
                    }

                    return "same";
                }

                // Many groups of a window come in the order in which they were first seen, and a restored query has seen them in another.
                private static string Rows(StringBuilder text, int keys)
                {
                    if (keys < 1000) return text.ToString();
                    var lines = text.ToString().Split('\n');
                    Array.Sort(lines, StringComparer.Ordinal);
                    return string.Join("\n", lines);
                }

                private static Laminar.RowsHandler<Sums.Row> Into(StringBuilder text) => rows => { foreach (ref readonly var row in rows) text.Append(row.Key).Append(' ').Append(row.At.Ticks).Append(' ').Append(row.N).Append(' ').Append(row.S).Append('\n'); };
            }
            """);
        Assert.Equal("same", program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void A_sink_cannot_push_a_single_row_into_its_query()
    {
        var program = Generation.Of(
            Sources.Trade,
            Sources.Query("Counts", "SELECT COUNT(*) AS n FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND)"),
            """
            using System;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    Counts? query = null;
                    var text = "the sink was not called";
                    query = Counts.Start(rows => { try { query!.Push(Row(1)); text = "pushed"; } catch (InvalidOperationException) { text = "refused"; } });
                    for (var second = 0; second < 3; second++) query.Push(Row(20 * second));
                    query.Dispose();
                    return text;
                }

                private static Trade Row(int second) => new(new DateTime(2026, 1, 1, 0, 0, second, DateTimeKind.Utc), 1, 1, 1);
            }
            """);
        Assert.Equal("refused", program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Single_rows_pass_a_filter_at_once_and_fail_as_in_a_batch()
    {
        var program = Generation.Of(
            Sources.Trade,
            Sources.Query("Ratios", "SELECT 100 / Quantity AS r FROM Trade WHERE Quantity < 50"),
            """
            using System;
            using System.Collections.Generic;
            using Laminar;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    var text = new List<string>();
                    Ratios? query = null;
                    query = Ratios.Start(rows =>
                    {
                        foreach (var row in rows) text.Add(row.R + " of " + query!.Counters.RowsIn);
                        try { query!.Push(Row(1)); text.Add("pushed"); } catch (InvalidOperationException) { }
                        if (rows[0].R == 50) throw new TimeoutException();
                    });
                    query.Push(Row(10));
                    query.Push(Row(99));
                    try { query.Push(Row(0)); text.Add("no failure"); } catch (BadRowException failure) { text.Add("bad " + failure.Index); }
                    try { query.Push(Row(2)); text.Add("no exception"); } catch (TimeoutException) { text.Add("sink failed"); }
                    query.Push(Row(4));
                    text.Add(query.Counters.RowsIn + " in, " + query.Counters.RowsOut + " out");
                    query.Complete();
                    try { query.Push(Row(4)); text.Add("after the end"); } catch (InvalidOperationException) { }
                    query.Dispose();
                    try { query.Push(Row(4)); text.Add("after Dispose"); } catch (ObjectDisposedException) { }

                    using var skipping = Ratios.Start(rows => text.Add(rows[0].R.ToString()), new QueryOptions { BadRows = BadRows.Skip });
                    skipping.Push(Row(0));
                    skipping.Push(Row(5));
                    text.Add(skipping.Counters.RowsBad + " bad of " + skipping.Counters.RowsIn);
                    return string.Join("; ", text);
                }

                private static Trade Row(int quantity) => new(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), 1, 1, quantity);
            }
            """);
        Assert.Equal(
            "10 of 1; bad 0; 50 of 4; sink failed; 25 of 5; 5 in, 3 out; 20; 1 bad of 2",
            program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }
}
