using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>LATE DATA TO: the rows that a query's windows drop come out of its second output, and with those that it counts they are all rows.</summary>
public sealed class LateRowsTests
{
    private const string Tick = """
        using System; using Laminar; namespace Shop;
        public enum Side : byte { Buy, Sell }
        [Stream(EventTime = nameof(Ts), MaxDelay = "1s")] public readonly record struct Tick(DateTime Ts, int Key, string? Name, Side Side, double Unread);
        """;

    private const string Joined = "(SELECT * FROM Tick WHERE Key < 20 UNION ALL SELECT * FROM Tick WHERE Key >= 20) AS u";

    [Theory]
    [InlineData("Tick", "TUMBLE(Ts, INTERVAL '2' SECOND)", "EMIT ON WINDOW CLOSE", 1)]
    [InlineData("Tick", "TUMBLE(Ts, INTERVAL '2' SECOND)", "EMIT CHANGES", 1)]
    [InlineData("Tick", "TUMBLE(Ts, INTERVAL '2' SECOND)", "EMIT FINAL", 0)]
    [InlineData("Tick", "CUMULATE(Ts, INTERVAL '1' SECOND, INTERVAL '2' SECOND)", "EMIT ON WINDOW CLOSE", 1)]
    [InlineData("Tick", "SESSION(Ts, INTERVAL '50' MILLISECOND)", "EMIT ON WINDOW CLOSE", 1)]
    [InlineData(Joined, "TUMBLE(Ts, INTERVAL '2' SECOND)", "EMIT ON WINDOW CLOSE", 1)]
    [InlineData(Joined, "TUMBLE(Ts, INTERVAL '2' SECOND)", "EMIT CHANGES", 1)]
    [InlineData(Joined, "SESSION(Ts, INTERVAL '50' MILLISECOND)", "EMIT ON WINDOW CLOSE", 1)]
    public void Rows_of_both_outputs_are_all_rows(string from, string window, string emit, int lateness)
    {
        var isSession = window.StartsWith("SESSION", System.StringComparison.Ordinal);
        var program = Generation.Of(
            Tick,
            Sources.Query("Counts", $"SELECT Key, window_start AS s, window_end AS e, COUNT(*) AS n FROM {from} WHERE Key < 30 GROUP BY Key, {window} {emit} ALLOW LATENESS INTERVAL '1' SECOND LATE DATA TO Missed"),
            """
            using System;
            using System.Collections.Generic;
            using System.IO;
            using Laminar;
            using Shop;
            public static class Try
            {
                private static long s_counted;
                private static readonly HashSet<string> s_late = new();

                public static string Run(int lateness, bool isSession)
                {
                    for (var seed = 1; seed <= 20; seed++)
                    {
                        s_counted = 0;
                        s_late.Clear();
                        var random = new Random(seed);
                        var query = Counts.Start(Take, Late);
                        var batch = new List<Tick>();
                        var expected = new HashSet<string>();
                        var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
                        var greatest = DateTime.MinValue;
                        long rows = 0;
                        for (var i = 0; i < 2000; i++)
                        {
                            now = now.AddMilliseconds(random.Next(0, 12));
                            var tick = new Tick(now.AddMilliseconds(-random.Next(0, 7000)), random.Next(40), i % 3 == 0 ? null : "name " + i, (Side)(i % 2), i);
                            batch.Add(tick);
                            if (tick.Ts > greatest) greatest = tick.Ts;
                            if (tick.Key < 30)
                            {
                                rows++;
                                var end = isSession ? tick.Ts.AddMilliseconds(50) : new DateTime(tick.Ts.Ticks / 20_000_000 * 20_000_000 + 20_000_000, DateTimeKind.Utc);
                                var by = greatest.AddSeconds(-1) - end.AddSeconds(lateness);
                                if (by >= TimeSpan.Zero) expected.Add($"{tick.Ts.Ticks} {tick.Key} {tick.Name} {(byte)tick.Side} {tick.Unread} {by}");
                            }

                            if (random.Next(10) > 0) continue;
                            query.Push(batch.ToArray());
                            batch.Clear();
                            if (random.Next(20) > 0) continue;
                            var state = new MemoryStream();
                            query.Save(state);
                            query.Dispose();
                            state.Position = 0;
                            query = Counts.Start(Take, Late, new QueryOptions { RestoreFrom = state });
                        }

                        query.Push(batch.ToArray());
                        query.Complete();
                        var counted = query.Counters.RowsLate;
                        query.Dispose();
                        if (s_late.Count == 0) return $"seed {seed}: no row was late";
                        if (s_late.Count != counted) return $"seed {seed}: {s_late.Count} late rows came, {counted} were counted";
                        if (s_counted + s_late.Count != rows) return $"seed {seed}: {s_counted} rows in windows and {s_late.Count} late ones are not {rows}";
                        if (!isSession && s_late.Count != expected.Count) return $"seed {seed}: {s_late.Count} late rows, not {expected.Count}";
                        foreach (var row in s_late) if (!expected.Contains(row)) return $"seed {seed}: {row} was not late like that";
                    }

                    return "all";
                }

                private static void Late(ReadOnlySpan<Counts.Late> rows)
                {
                    foreach (ref readonly var row in rows) s_late.Add($"{row.Ts.Ticks} {row.Key} {row.Name} {row.Side} {row.Unread} {row.LateBy}");
                }

                TAKE
            }
            """.Replace("TAKE", Take(emit, isSession), System.StringComparison.Ordinal));
        Assert.Equal("all", program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, [lateness, isSession]));
    }

    /// <summary>A row counts in the last of its windows, which is as long as they get.</summary>
    private static string Take(string emit, bool isSession) => emit == "EMIT CHANGES"
        ? "private static void Take(ReadOnlySpan<Change<Counts.Row>> rows) { foreach (ref readonly var row in rows) s_counted += row.Weight * row.Row.N; }"
        : $"private static void Take(ReadOnlySpan<Counts.Row> rows) {{ foreach (ref readonly var row in rows) if ({(isSession ? "true" : "row.E - row.S == TimeSpan.FromSeconds(2)")}) s_counted += row.N; }}";

    [Fact]
    public void A_struct_takes_late_rows_of_sessions_over_a_union()
    {
        var program = Generation.Of(
            Sources.Trade,
            Sources.Query("Sessions", "SELECT Symbol, COUNT(*) AS n FROM (SELECT Symbol, Ts FROM Trade WHERE Price > 0 UNION ALL SELECT Symbol, Ts FROM Trade WHERE Price < 0) AS u GROUP BY Symbol, SESSION(Ts, INTERVAL '1' SECOND) LATE DATA TO Missed"),
            """
            using System;
            using Laminar;
            using Shop;
            public struct Rows : ISink<Sessions.Row> { public void OnRows(ReadOnlySpan<Sessions.Row> rows) { foreach (var row in rows) Try.Text += row.Symbol + ":" + row.N + " "; } }
            public struct Missed : ISink<Sessions.Late> { public void OnRows(ReadOnlySpan<Sessions.Late> rows) { foreach (var row in rows) Try.Text += "late " + row.Symbol + " " + row.Ts.Second + " by " + row.LateBy.TotalSeconds + " "; } }
            public static class Try
            {
                public static string Text = "";

                public static string Run()
                {
                    using var query = Sessions.Start(default(Rows), default(Missed));
                    query.Push(new[] { Row(10, 1, 1), Row(20, 2, -1), Row(9, 3, 1), Row(13, 4, -1), Row(14, 5, 1) });
                    query.Complete();
                    return Text;
                }

                private static Trade Row(int second, int symbol, double price) => new(new DateTime(2026, 1, 1, 0, 0, second, DateTimeKind.Utc), symbol, price, 1);
            }
            """);
        Assert.Equal("1:1 late 3 9 by 5 late 4 13 by 1 5:1 2:1 ", program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Theory]
    [InlineData("TUMBLE(INTERVAL '1' SECOND), ROLLUP (Symbol)", "EMIT ON WINDOW CLOSE")]
    [InlineData("HOP(INTERVAL '1' SECOND, INTERVAL '2' SECOND), CUBE (Symbol, Price)", "EMIT ON WINDOW CLOSE")]
    [InlineData("SESSION(INTERVAL '1' SECOND), GROUPING SETS ((Symbol), (Symbol, Price), ())", "EMIT ON WINDOW CLOSE")]
    [InlineData("TUMBLE(INTERVAL '1' SECOND), GROUPING SETS ((), (Symbol))", "EMIT CHANGES")]
    public void With_grouping_sets_each_late_row_comes_once(string groups, string emit)
    {
        var program = Generation.Of(
            Sources.Trade,
            Sources.Query("Counts", $"SELECT COUNT(*) AS n FROM Trade GROUP BY {groups} {emit} LATE DATA TO Missed"),
            """
            using System;
            using Laminar;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    var text = "";
                    using var query = Counts.Start(rows => { }, (ReadOnlySpan<Counts.Late> rows) => { foreach (var row in rows) text += row.Symbol + " by " + row.LateBy.TotalSeconds + " "; });
                    query.Push(new[] { Row(20, 1), Row(50, 2), Row(9, 3), Row(51, 4), Row(10, 5) });
                    query.Complete();
                    return text + query.Counters.RowsLate;
                }

                private static Trade Row(int second, int symbol) => new(new DateTime(2026, 1, 1, 0, 0, second, DateTimeKind.Utc), symbol, 1, 1);
            }
            """);
        var text = (string)program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null)!;
        Assert.Matches("^3 by [0-9]+ 5 by [0-9]+ 2$", text);
    }

    [Fact]
    public void Who_reads_the_query_drops_late_rows()
    {
        var program = Generation.Of(
            Sources.Trade,
            Sources.Query("Late", "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND) LATE DATA TO Late"),
            Sources.Query("Reader", "SELECT n FROM Late"),
            """
            using Shop;
            public static class Try
            {
                public static void Run()
                {
                    Reader.Start(rows => { }).Dispose();
                    Late.Start(rows => { }, (System.ReadOnlySpan<Late.Late_> rows) => { }).Dispose();
                }
            }
            """);
        program.Load().GetType("Try")!.GetMethod("Run")!.Invoke(null, null);
    }
}
