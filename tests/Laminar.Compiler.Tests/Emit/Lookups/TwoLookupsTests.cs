using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Two lookups in a row: the second one's loop takes the first one's result, whatever is computed between them, and of whichever kind they are.</summary>
public sealed class TwoLookupsTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string[]> Queries => new()
    {
        // Both rows as they are.
        {
            "SELECT t.Quantity, a.Factor AS x, b.Factor AS y FROM Trade AS t JOIN {0} AS a ON t.Symbol = a.Symbol JOIN {1} AS b ON b.Symbol = t.Symbol + 1",
            ["10 1.5 2.5", "12 1.5 2.5"]
        },
        // The second is looked up by what the first has found.
        {
            "SELECT t.Quantity, b.Factor AS y, b.Note FROM Trade AS t JOIN {0} AS a ON t.Symbol = a.Symbol LEFT JOIN {1} AS b ON b.Symbol = CAST(a.Factor + 0.5 AS INT)",
            ["10 2.5 two", "11 NULL NULL", "12 2.5 two"]
        },
        {
            "SELECT t.Quantity, a.Note AS x, b.Note AS y FROM Trade AS t LEFT JOIN {0} AS a ON t.Symbol = a.Symbol LEFT JOIN {1} AS b ON b.Symbol = t.Symbol - 1 AND b.Factor < 2",
            ["10 one NULL", "11 two one", "12 one NULL", "13 NULL NULL"]
        },
        // Something is left out before, between and after them.
        {
            "SELECT q.Quantity * 2 AS twice, b.Factor + q.x AS z FROM (SELECT t.Quantity, t.Symbol, a.Factor AS x FROM Trade AS t JOIN {0} AS a ON t.Symbol = a.Symbol WHERE t.Quantity > 10) AS q JOIN {1} AS b ON q.Symbol = b.Symbol WHERE b.Factor + q.x > 3",
            ["22 5"]
        },
        // An aggregate of both.
        {
            "SELECT SUM(a.Factor * b.Factor) AS s, COUNT(*) AS n FROM Trade AS t JOIN {0} AS a ON t.Symbol = a.Symbol JOIN {1} AS b ON t.Symbol = b.Symbol GROUP BY TUMBLE(Ts, INTERVAL '1' HOUR) LATE DATA DROP",
            ["10.75 3"]
        },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Give_the_rows_of_both(string query, string[] expected)
    {
        foreach (var (first, second) in new[] { ("Held", "Held"), ("Rates", "Rates"), ("Held", "Rates"), ("Rates", "Held") })
        {
            Assert.Equal(expected, Run(string.Format(query, first, second), isAsked: first == "Rates" || second == "Rates", isHeld: first == "Held" || second == "Held"));
        }
    }

    private static List<string> Run(string sql, bool isAsked, bool isHeld)
    {
        var rates = new Rates { IsKnown = key => key != 2, Rows = { [1] = new(1, 1.5, "one"), [2] = new(2, 2.5, "two") } };
        using var query = new RunningQuery.Started<Trade>(AskedQueries.Source<Rates>(sql), new() { Time = new ManualClock(Noon), FarFuture = null }, isAsked ? [rates] : []);
        if (isHeld)
        {
            query.InputOf<Rate>().Push([.. rates.Rows.Values]);
        }

        query.Input.Push([new(Noon, 1, 0, 10), new(Noon, 2, 0, 11), new(Noon, 1, 0, 12), new(Noon, 9, 0, 13)]);

        // The first one's answers let rows ask the second one.
        rates.AnswerAll();
        query.Tick();
        rates.AnswerAll();
        query.Tick();
        query.Complete();
        return query.Output;
    }
}
