using System.Linq;
using Laminar.Generators.Tests.Harness;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>Emitted code compiles without a warning, over every kind of row, and does what the query says.</summary>
public sealed class EmittedCodeTests
{
    private const string Wide = """
        using System;
        using Laminar;
        #nullable enable
        namespace Shop;
        public enum Side : byte { Buy, Sell }
        [Stream(EventTime = nameof(Ts), MaxDelay = "2s")] public WIDE
        {
            public BODY DateTimeOffset Ts { get; init; }
            public string Name { get; init; } = "";
            public string? Note { get; init; }
            public Utf8 Code { get; init; }
            public Utf8? Tag { get; init; }
            public Side Side { get; init; }
            public Side? Other { get; init; }
            public int? Count { get; init; }
            public long @long { get; init; }
            public ulong Big { get; init; }
            public float Ratio { get; init; }
            public decimal? Amount { get; init; }
            public DateOnly Day { get; init; }
            public TimeOnly? Hour { get; init; }
            public TimeSpan Length { get; init; }
            public bool Open { get; init; }
            public object? Unknown { get; init; }
        }
        """;

    private static readonly string[] Queries =
    [
        "SELECT * FROM Wide",
        "SELECT Name || '-' || Note AS Label, UPPER(Code) AS Code, Tag, Side, Other FROM Wide WHERE Name LIKE 'a%' AND Side = 1",
        "SELECT Count + 1 AS Next, \"long\" * 2 AS Twice, Big, Ratio / 2 AS Half, Amount * 1.5 AS More FROM Wide WHERE Count IS NOT NULL OR Open",
        "SELECT CASE WHEN Count > 3 THEN 'many' WHEN Count IS NULL THEN 'none' ELSE 'few' END AS How, COALESCE(Note, Name) AS Text FROM Wide",
        "SELECT CAST(Count AS TEXT) AS A, CAST(Name AS INTEGER) AS B, TRY_CAST(Note AS DOUBLE) AS C, Ts + INTERVAL '1' HOUR AS D, Length FROM Wide",
        "SELECT Name, COUNT(*) AS n, COUNT(Note) AS notes, SUM(Count) AS s, AVG(Amount) AS a, MIN(Ratio) AS lo, MAX(Day) AS hi FROM Wide GROUP BY Name, TUMBLE(Ts, INTERVAL '1' MINUTE)",
        "SELECT Code, Other, window_start, window_end, FIRST_VALUE(Tag) AS f, LAST_VALUE(Hour) AS l, MAX(Code) AS m FROM Wide GROUP BY Code, Other, HOP(Ts, INTERVAL '5' SECOND, INTERVAL '20' SECOND)",
        "SELECT Side, SUM(\"long\") FILTER (WHERE Open) AS Total FROM Wide GROUP BY Side, TUMBLE(INTERVAL '1' HOUR) HAVING COUNT(*) > 1",
        "SELECT COUNT(*) AS n FROM Wide GROUP BY TUMBLE(INTERVAL '1' DAY, INTERVAL '6' HOUR) EMIT ON WINDOW CLOSE",
        "WITH open AS (SELECT Name, Amount, Ts FROM Wide WHERE Open) SELECT Name, SUM(Amount) AS Sum FROM open GROUP BY Name, TUMBLE(Ts, INTERVAL '1' MINUTE)",
    ];

    [Theory]
    [InlineData("readonly record struct Wide()", "")]
    [InlineData("record struct Wide()", "")]
    [InlineData("struct Wide()", "")]
    [InlineData("record Wide", "required")]
    [InlineData("sealed class Wide", "")]
    public void It_compiles_without_a_warning(string kind, string modifier)
    {
        var row = Wide.Replace("WIDE", kind).Replace("BODY", modifier);
        Generation.Of([row, .. Queries.Select((sql, i) => Sources.Query("Q" + i, sql))]).CompilesClean();
    }

    [Fact]
    public void A_query_over_a_query_runs()
    {
        var program = Generation.Of(
            Sources.Trade,
            Sources.Query("Seconds", "SELECT Symbol, window_start AS at, SUM(Quantity) AS Quantity FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND)"),
            Sources.Query("Busy", "SELECT window_start AS minute, MAX(Quantity) AS most, COUNT(*) AS n FROM Seconds GROUP BY TUMBLE(at, INTERVAL '1' MINUTE)"),
            """
            using System;
            using System.Text;
            using Shop;
            public static class Try
            {
                public static string Run()
                {
                    var text = new StringBuilder();
                    using var busy = Busy.Start(rows => { foreach (ref readonly var row in rows) text.Append(row.Minute.ToString("mm")).Append(':').Append(row.Most).Append('/').Append(row.N).Append(' '); });
                    for (var i = 0; i < 180; i++)
                        busy.Push(new Trade(DateTime.UnixEpoch.AddSeconds(i), i % 2, 1.0, i));
                    busy.Complete();
                    return text.ToString();
                }
            }
            """).Load();
        Assert.Equal("00:59/60 01:119/60 02:179/60 ", program.GetType("Try")!.GetMethod("Run")!.Invoke(null, null));
    }
}
