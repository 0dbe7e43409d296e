namespace Laminar.Benchmarks;

/// <summary>The joins that are looked at over an endless run, besides those that are measured: one of each kind that has a bound.</summary>
[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a FULL JOIN RightEvent AS b ON a.Key = b.Key AND a.Ts BETWEEN b.Ts - INTERVAL '1' SECOND AND b.Ts + INTERVAL '1' SECOND")]
internal partial class FullyJoined;

[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a LEFT JOIN RightEvent AS b ON a.Key = b.Key STATE TTL INTERVAL '1' SECOND")]
internal partial class KeptOuter;

[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a ASOF JOIN RightEvent AS b MATCH_CONDITION (a.Ts >= b.Ts) ON a.Key = b.Key STATE TTL INTERVAL '1' SECOND LATE DATA DROP")]
internal partial class LastWithinSecond;

[StreamQuery("SELECT a.Value AS A, b.Value AS B FROM LeftEvent AS a JOIN RightEvent FOR SYSTEM_TIME AS OF a.Ts AS b ON a.Key = b.Key STATE TTL INTERVAL '1' SECOND LATE DATA DROP")]
internal partial class VersionWithinSecond;

[StreamQuery("""
    SELECT a.Value AS A, b.Value AS B
    FROM TABLE(TUMBLE(TABLE LeftEvent, DESCRIPTOR(Ts), INTERVAL '1' SECOND)) AS a JOIN TABLE(TUMBLE(TABLE RightEvent, DESCRIPTOR(Ts), INTERVAL '1' SECOND)) AS b
      ON a.Key = b.Key AND a.window_start = b.window_start AND a.window_end = b.window_end LATE DATA DROP
    """)]
internal partial class WindowJoined;

[StreamQuery("SELECT a.Value AS A FROM LeftEvent AS a WHERE NOT EXISTS (SELECT 1 FROM RightEvent AS b WHERE a.Key = b.Key AND b.Ts BETWEEN a.Ts AND a.Ts + INTERVAL '1' SECOND)")]
internal partial class Unanswered;
