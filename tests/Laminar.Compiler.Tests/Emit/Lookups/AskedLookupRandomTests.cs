using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>
/// A table that is asked gives, row for row and in that order, what the same table gives that the query keeps: whatever the order of the answers, the batches, the watermarks between them, saves and
/// restores while rows wait, and the bounds of the cache.
/// </summary>
public sealed class AskedLookupRandomTests(ITestOutputHelper output)
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<int, Rate> Rows = new()
    {
        [0] = new(0, 0.5), [1] = new(1, 1.5, "one is more than twelve bytes long"), [2] = new(2, 2.5, "two"), [3] = new(3, 3.5), [5] = new(5, 1.25, "five"),
    };

    public static TheoryData<string> Shapes =>
    [
        "SELECT t.Quantity, r.Factor FROM Trade AS t JOIN Table AS r ON t.Symbol = r.Symbol AND r.Factor > t.Price",
        "SELECT t.Quantity, t.Symbol, r.Note FROM Trade AS t LEFT JOIN Table FOR SYSTEM_TIME AS OF PROCTIME() AS r ON NULLIF(t.Symbol, 4) = r.Symbol",
        "SELECT t.Quantity, r.Note || 'x' AS n, s.Factor FROM Trade AS t JOIN Table AS r ON t.Symbol = r.Symbol LEFT JOIN Table AS s ON r.Symbol + 1 = s.Symbol",
        "SELECT Symbol, COUNT(Factor) AS n, SUM(Quantity) AS q, window_end AS e FROM (SELECT t.Ts, t.Symbol, t.Quantity, r.Factor FROM Trade AS t LEFT JOIN Table AS r ON t.Symbol = r.Symbol) AS x GROUP BY Symbol, TUMBLE(Ts, INTERVAL '3' SECOND) LATE DATA DROP",
        "SELECT x.Quantity, LAG(x.Quantity) OVER (ORDER BY x.Ts) AS p, x.Factor FROM (SELECT t.Ts, t.Quantity, r.Factor FROM Trade AS t JOIN Table AS r ON t.Symbol = r.Symbol) AS x",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Answers_in_any_order_give_what_a_kept_table_gives(string shape)
    {
        var held = Load<Rates>(shape.Replace("Table", "Held"), null);
        var seed = Seed();
        for (var i = 0; i < 12; i++)
        {
            var random = new Random(seed + i);
            var asked = Load<Rates>(shape.Replace("Table", "Rates"), new AskedTable("", random.Next(3) * AskedQueries.Second, random.Next(1, 6), MaxInFlight: 1_000));
            for (var j = 0; j < 6; j++)
            {
                var steps = Steps(random);
                Assert.Equal(Expected(held, steps), Asked(asked, steps, random));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Answers_from_other_threads_give_it_too_also_where_pushes_have_to_wait(string shape)
    {
        var held = Load<Rates>(shape.Replace("Table", "Held"), null);
        var seed = Seed();
        for (var i = 0; i < 4; i++)
        {
            var random = new Random(seed + i);
            var asked = Load<PooledRates>(shape.Replace("Table", "Rates"), new AskedTable("", random.Next(2) * AskedQueries.Second, random.Next(1, 6), random.Next(1, 9), Retries: 40));
            for (var j = 0; j < 10; j++)
            {
                var steps = Steps(random);
                Assert.Equal(Expected(held, steps), Pooled(asked, steps));
            }
        }
    }

    private int Seed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LAMINAR_SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"LAMINAR_SEED={seed}");
        return seed;
    }

    private static List<string> Expected(Type type, IReadOnlyList<Step> steps)
    {
        using var query = new RunningQuery.Started<Trade>(type, Options(null, new ManualClock(Noon)));
        query.InputOf<Rate>().Push([.. Rows.Values]);
        foreach (var step in steps)
        {
            Take(query, step);
        }

        query.Complete();
        return [.. query.Output, $"late {query.Counters.RowsLate}"];
    }

    private static List<string> Asked(Type type, IReadOnlyList<Step> steps, Random random)
    {
        var clock = new ManualClock(Noon);
        var came = new List<string>();
        var rates = Fresh(random);
        var query = new RunningQuery.Started<Trade>(type, Options(null, clock), rates);
        foreach (var step in steps)
        {
            Take(query, step);
            clock.Now = clock.Now.AddMilliseconds(random.Next(900));
            for (var answers = random.Next(4); answers > 0 && rates.Open.Count > 0; answers--)
            {
                rates.Answer(rates.Open[random.Next(rates.Open.Count)]);
            }

            if (random.Next(4) == 0)
            {
                query.Tick();
            }

            if (random.Next(6) == 0)
            {
                var state = new MemoryStream();
                query.Save(state);
                came.AddRange(query.Output);
                query.Dispose();
                state.Position = 0;
                rates = Fresh(random);
                query = new RunningQuery.Started<Trade>(type, Options(state, clock), rates);
            }
        }

        // One lookup after another asks for what the one before has found.
        while (query.Counters.RowsHeld > 0)
        {
            query.Tick();
            rates.AnswerAll();
        }

        query.Complete();
        came.AddRange(query.Output);
        came.Add($"late {query.Counters.RowsLate}");
        query.Dispose();
        return came;
    }

    private static List<string> Pooled(Type type, IReadOnlyList<Step> steps)
    {
        using var query = new RunningQuery.Started<Trade>(type, Options(null, new ManualClock(Noon)), new PooledRates(Rows));
        foreach (var step in steps)
        {
            Take(query, step);
        }

        query.Complete();
        return [.. query.Output, $"late {query.Counters.RowsLate}"];
    }

    private static Rates Fresh(Random random)
    {
        var known = random.Next(7);
        var rates = new Rates { IsKnown = key => key == known };
        foreach (var (key, row) in Rows)
        {
            rates.Rows[key] = row;
        }

        return rates;
    }

    private static void Take(RunningQuery.Started<Trade> query, Step step)
    {
        if (step.Rows.Length > 0)
        {
            query.Input.Push(step.Rows);
        }

        if (step.Watermark is { } watermark)
        {
            query.AdvanceWatermark(Timestamp.From(watermark));
        }
    }

    private static List<Step> Steps(Random random)
    {
        var steps = new List<Step>();
        var (time, number) = (0.0, 0L);
        for (var i = 0; i < 15; i++)
        {
            var rows = new Trade[random.Next(6)];
            for (var j = 0; j < rows.Length; j++)
            {
                time += random.NextDouble() * 2;
                rows[j] = new(Noon.AddSeconds(Math.Round(time - (random.NextDouble() * 6), 3)), random.Next(7), random.Next(3), ++number);
            }

            steps.Add(new(rows, random.Next(5) == 0 ? Noon.AddSeconds(Math.Round(time - random.Next(4), 3)) : null));
        }

        return steps;
    }

    private static Type Load<TLookup>(string sql, AskedTable? settings) => EmittedCompilation.Load(AskedQueries.Source<TLookup>(sql, settings)).GetType("Shop.Query")!;

    private static QueryOptions Options(Stream? state, TimeProvider clock) => new() { FarFuture = null, RestoreFrom = state, Time = clock };

    private sealed record Step(Trade[] Rows, DateTime? Watermark);
}
