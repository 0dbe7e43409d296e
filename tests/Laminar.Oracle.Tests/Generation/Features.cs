using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Text;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Generation;

/// <summary>The one list of what the generator may use: a feature is on where the compiler takes its smallest query. A test says which are not.</summary>
public static class Features
{
    private const string Window = "GROUP BY TUMBLE(Ts, INTERVAL '5' SECOND)";

    private static readonly Dictionary<Feature, string> Probes = new()
    {
        [Feature.Cumulate] = "SELECT COUNT(*) AS n FROM Trade GROUP BY CUMULATE(Ts, INTERVAL '1' SECOND, INTERVAL '5' SECOND)",
        [Feature.Session] = "SELECT COUNT(*) AS n FROM Trade GROUP BY SESSION(Ts, INTERVAL '5' SECOND)",
        [Feature.Lateness] = $"SELECT COUNT(*) AS n FROM Trade {Window} ALLOW LATENESS INTERVAL '5' SECOND",
        [Feature.WindowOnWatermark] = $"SELECT COUNT(*) AS n FROM Trade {Window} EMIT ON WATERMARK ALLOW LATENESS INTERVAL '5' SECOND",
        [Feature.WindowOnUpdate] = $"SELECT COUNT(*) AS n FROM Trade {Window} EMIT ON UPDATE",
        [Feature.WindowEvery] = $"SELECT COUNT(*) AS n FROM Trade {Window} EMIT EVERY INTERVAL '1' SECOND",
        [Feature.WindowChanges] = $"SELECT COUNT(*) AS n FROM Trade {Window} EMIT CHANGES",
        [Feature.Group] = "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT CHANGES",
        [Feature.GroupOnUpdate] = "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT ON UPDATE",
        [Feature.GroupEvery] = "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol EMIT EVERY INTERVAL '1' SECOND",
        [Feature.GroupOverChanges] = "SELECT n, COUNT(*) AS m FROM (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) AS q GROUP BY n",
        [Feature.WindowOverChanges] = $"SELECT COUNT(*) AS m FROM (SELECT window_end AS t, COUNT(*) AS n FROM Trade {Window} EMIT CHANGES) AS q GROUP BY TUMBLE(t, INTERVAL '1' MINUTE)",
        [Feature.GroupingSets] = "SELECT Symbol, Sell, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '5' SECOND), ROLLUP (Symbol, Sell)",
        [Feature.Distinct] = "SELECT DISTINCT Symbol FROM Trade",
        [Feature.TopN] = "SELECT Symbol, Price FROM Trade ORDER BY Price, Symbol LIMIT 3",
        [Feature.Union] = "SELECT Symbol FROM Trade UNION ALL SELECT Symbol FROM Trade WHERE Sell",
        [Feature.WindowOverUnion] = $"SELECT COUNT(*) AS n FROM (SELECT Ts FROM Trade UNION ALL SELECT Ts FROM Trade WHERE Sell) AS q {Window}",
        [Feature.UnionOfWindows] = $"SELECT COUNT(*) AS n FROM Trade {Window} UNION ALL SELECT COUNT(*) AS n FROM Trade WHERE Sell {Window}",
        [Feature.TwoStreams] = "SELECT Symbol FROM Trade UNION ALL SELECT Symbol FROM Trade WHERE Sell",
        [Feature.Values] = "SELECT Symbol FROM Trade UNION ALL SELECT s FROM (VALUES ('a'), ('b')) AS v (s)",
        [Feature.TimeJoin] = "SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol AND a.Ts BETWEEN b.Ts AND b.Ts + INTERVAL '5' SECOND",
        [Feature.AsofJoin] = "SELECT a.Symbol FROM Trade a ASOF JOIN Trade b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Symbol = b.Symbol",
        [Feature.ProbeJoin] = "SELECT a.Symbol FROM Trade a TEMPORAL PROBE JOIN Trade b ON (Symbol) TIMESTAMPS (Ts, Ts) LIST (INTERVAL '1' SECOND) AS p",
        [Feature.RegularJoin] = "SELECT a.Symbol FROM Trade a JOIN Trade b ON a.Symbol = b.Symbol STATE TTL INTERVAL '5' SECOND",
        [Feature.Lookup] = "WITH s AS (SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol) SELECT a.Symbol, b.n FROM Trade a JOIN s FOR SYSTEM_TIME AS OF PROCTIME() AS b ON a.Symbol = b.Symbol",
        [Feature.WindowJoin] = "SELECT a.Symbol FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '5' SECOND)) a JOIN TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '5' SECOND)) b ON a.window_start = b.window_start AND a.window_end = b.window_end",
        [Feature.Subquery] = "SELECT Symbol FROM Trade WHERE NOT EXISTS (SELECT 1 FROM Trade b WHERE b.Ts BETWEEN Trade.Ts AND Trade.Ts + INTERVAL '5' SECOND)",
        [Feature.AssignedWindows] = "SELECT Symbol, window_start FROM TABLE(HOP(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' SECOND, INTERVAL '5' SECOND))",
        [Feature.LateRows] = $"WITH c AS (SELECT COUNT(*) AS n FROM Trade {Window} LATE DATA TO l) SELECT Symbol, late_by FROM l",
        [Feature.ArgMin] = $"SELECT ARG_MIN(Symbol, Price) AS v FROM Trade {Window}",
        [Feature.Statistics] = $"SELECT STDDEV_SAMP(Price) AS v, CORR(Price, Quantity) AS w FROM Trade {Window}",
        [Feature.BoolAnd] = $"SELECT BOOL_AND(Sell) AS v FROM Trade {Window}",
        [Feature.BitAnd] = $"SELECT BIT_XOR(Quantity) AS v FROM Trade {Window}",
        [Feature.Percentiles] = $"SELECT PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY Price) AS v FROM Trade {Window}",
        [Feature.StringAgg] = $"SELECT STRING_AGG(Symbol, ',' ORDER BY Price) AS v FROM Trade {Window}",
        [Feature.ArrayAgg] = $"SELECT ARRAY_AGG(Symbol) AS v FROM Trade {Window}",
        [Feature.Mode] = $"SELECT MODE(Symbol) AS v FROM Trade {Window}",
        [Feature.Arrays] = "SELECT ARRAY[Price, Quantity][2] AS v FROM Trade",
        [Feature.DistinctAggregates] = $"SELECT COUNT(DISTINCT Symbol) AS v FROM Trade {Window}",
        [Feature.Rank] = "SELECT Symbol, Price FROM (SELECT Symbol, Price, RANK() OVER (PARTITION BY Symbol ORDER BY Price DESC) AS r FROM Trade) AS q WHERE r <= 3",
        [Feature.Over] = "SELECT LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS v FROM Trade",
        [Feature.StateTtl] = "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol STATE TTL INTERVAL '1' HOUR",
        [Feature.ApproximateCount] = $"SELECT APPROX_COUNT_DISTINCT(Symbol) AS v FROM Trade {Window}",
        [Feature.ApproximatePercentile] = $"SELECT APPROX_PERCENTILE(Quantity, 0.5) AS v FROM Trade {Window}",
    };

    /// <summary>What the compiler takes and is known not to be right yet; LAMINAR_WITH=all has them generated all the same.</summary>
    public static IReadOnlyList<Feature> Wrong { get; } = [];

    private static readonly ConcurrentDictionary<Feature, bool> Known = [];

    public static IEnumerable<Feature> Missing => Enum.GetValues<Feature>().Where(feature => !IsOn(feature));

    /// <summary>LAMINAR_WITHOUT names those that are left out for a run, with commas between.</summary>
    public static bool IsOn(Feature feature) => Known.GetOrAdd(feature, asked =>
        Environment.GetEnvironmentVariable("LAMINAR_WITHOUT")?.Split(',').Contains(asked.ToString()) != true
        && (!Wrong.Contains(asked) || Environment.GetEnvironmentVariable("LAMINAR_WITH") == "all")
        && QueryCompiler.Compile(new SqlText(Probes[asked]), RowType.Of<Trade>().Catalog, CompileOptions.Default).Plan is not null);
}
