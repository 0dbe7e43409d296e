namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0180–LAM0189, LAM2060–LAM2069 and LAM2130: windows over rows.</summary>
public static class OverRules
{
    public static readonly Rule Misplaced = new(
        "LAM0180", Severity.Error, "OVER in a place without rows around", "{0} … OVER cannot stand in {1}: it is computed after that; put it into the select list of a sub-query and use its column outside");

    public static readonly Rule Offset = new(
        "LAM0181", Severity.Error, "Not a number of rows", "{0} of {1} is a whole number from {2} to 1000000 that does not depend on the row");

    public static readonly Rule Frame = new(
        "LAM0182", Severity.Error, "Frame that cannot be", "{0}");

    public static readonly Rule Clause = new(
        "LAM0183", Severity.Error, "Clause that the function does not take over rows", "{0} … OVER takes no {1}; {2}");

    public static readonly Rule NotOverRows = new(
        "LAM0184", Severity.Error, "Not a function over rows", "{0} is no aggregate and no function of rows around, so it takes no OVER; leave OVER out");

    public static readonly Rule NeedsOver = new(
        "LAM0185", Severity.Error, "Function of rows around without OVER", "{0} looks at the rows around a row; say which: OVER (PARTITION BY … ORDER BY …) after it");

    public static readonly Rule Order = new(
        "LAM2060", Severity.Error, "Window over rows that is not in order of time", "rows come out in the order of event time, so OVER is ordered by it alone and ascending{0}; write ORDER BY {1}");

    public static readonly Rule OverChanges = new(
        "LAM2061", Severity.Error, "Window over rows of a changelog", "{0} … OVER reads rows that may be taken back, and what has come out over them would not be; EMIT ON WINDOW CLOSE in the query it reads gives it final rows");

    public static readonly Rule EndlessRank = new(
        "LAM2064", Severity.Error, "Rank without bound", "a later row may come before all others and change the rank of each, so {0} in this order has no end; keep the first ranks in a query around it, as in WHERE rn <= 10, or order by event time");

    public static readonly Rule Unbounded = new(
        "LAM2062", Severity.Warning, "Partitions without bound", "the last rows are kept for ever for each {0} that the stream has ever had: add STATE TTL INTERVAL '1' DAY, partition by a column that has few values and mark it [Bounded(n)] in C#, or say that it is meant: State = StateBound.Unbounded, in a script SET state = 'unbounded'");

    public static readonly Rule NoLatePolicy = new(
        "LAM2063", Severity.Warning, "Late rows over rows have no stated fate", "rows that come after the watermark has passed their time are dropped and counted, and the query does not say that this is meant: add LATE DATA DROP");

    public static readonly Rule WaitsForValue = new(
        "LAM2130", Severity.Warning, "Rows that wait for a value", "a row comes out when {0} rows of its partition have come after it that have a value, however many have none, and all rows between are kept: leave rows without a value out in a sub-query, or look back with LAG");
}
