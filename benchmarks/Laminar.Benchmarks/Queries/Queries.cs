namespace Laminar.Benchmarks;

/// <summary>The queries that are measured.</summary>
[StreamQuery("SELECT Value * 3 + 7 AS V FROM Event WHERE Value < 500")]
internal partial class Projected;

[StreamQuery("SELECT window_end, Key, COUNT(*) AS Count, SUM(Value) AS Sum FROM Event GROUP BY Key, TUMBLE(Ts, INTERVAL '1' SECOND) LATE DATA DROP")]
internal partial class Tumbled;

[StreamQuery("SELECT window_end, Key, COUNT(*) AS Count, SUM(Value) AS Sum FROM LateEvent GROUP BY Key, TUMBLE(Ts, INTERVAL '1' SECOND) LATE DATA DROP")]
internal partial class TumbledLate;

[StreamQuery("SELECT window_end, Key, COUNT(DISTINCT Value) AS Count FROM Event GROUP BY Key, TUMBLE(Ts, INTERVAL '1' SECOND) LATE DATA DROP")]
internal partial class Distinct;

[StreamQuery("SELECT window_end, Key, SUM(Value) AS Sum FROM Event GROUP BY Key, HOP(Ts, INTERVAL '1' SECOND, INTERVAL '10' SECOND) LATE DATA DROP")]
internal partial class Hopped;

[StreamQuery("SELECT window_end, Key, COUNT(*) AS Count, SUM(Value) AS Sum FROM Event GROUP BY Key, SESSION(Ts, INTERVAL '300' MILLISECOND) LATE DATA DROP")]
internal partial class Sessioned;

[StreamQuery("SELECT window_end, Key, COUNT(*) AS Count, SUM(Value) AS Sum FROM Event GROUP BY Key, CUMULATE(Ts, INTERVAL '1' SECOND, INTERVAL '10' SECOND) LATE DATA DROP")]
internal partial class Cumulated;

// The keys are a thousand.
#pragma warning disable LAM2062
[StreamQuery("SELECT Key, Value, Value - LAG(Value, 1, 0) OVER (PARTITION BY Key ORDER BY Ts) AS Step FROM Event LATE DATA DROP")]
internal partial class Lagged;

[StreamQuery("SELECT Key, Value FROM (SELECT Key, Value, ROW_NUMBER() OVER (PARTITION BY Key ORDER BY Value DESC) AS Rn FROM Event) AS ranked WHERE Rn <= 10")]
internal partial class TopTen;

[StreamQuery("SELECT Key, Value FROM (SELECT Key, Value, ROW_NUMBER() OVER (PARTITION BY Key ORDER BY Ts DESC) AS Rn FROM Event) AS ranked WHERE Rn <= 1")]
internal partial class LastOfKey;
#pragma warning restore LAM2062

[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a JOIN RightEvent AS b ON a.Key = b.Key AND a.Ts > b.Ts - INTERVAL '1' SECOND AND a.Ts < b.Ts + INTERVAL '1' SECOND")]
internal partial class Joined;

[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a JOIN RightEvent AS b ON a.Key = b.Key STATE TTL INTERVAL '1' SECOND")]
internal partial class Kept;

[StreamQuery("SELECT e.Value * f.Times AS V FROM Event AS e JOIN Factor FOR SYSTEM_TIME AS OF PROCTIME() AS f ON e.Key = f.Key")]
internal partial class LookedUp;

// The keys are ten thousand.
#pragma warning disable LAM2052
[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a ASOF JOIN RightEvent AS b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Key = b.Key LATE DATA DROP")]
internal partial class LastBefore;
#pragma warning restore LAM2052
