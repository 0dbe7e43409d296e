namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM2xxx: what a query says about time and state.</summary>
public static class StreamingRules
{
    public static readonly Rule NoEventTime = new(
        "LAM2001",
        Severity.Error,
        "Window on a stream without event time",
        "{0} has no event time, so its windows would never close; {1}");

    public static readonly Rule NonDeterministic = new(
        "LAM2002",
        Severity.Error,
        "Result depends on when it is computed",
        "{0} gives another result each time, so a replay would not repeat the query's rows; {1}");

    public static readonly Rule ClauseInterval = new(
        "LAM2020",
        Severity.Error,
        "Not a constant interval",
        "the {0} is a constant interval such as INTERVAL '10' SECOND, and this is {1}");

    public static readonly Rule ChangesIntoAppend = new(
        "LAM2021",
        Severity.Error,
        "Changelog into a sink that only appends",
        "rows of this query change after they have come out, and sink {0} can only append; EMIT ON WINDOW CLOSE with a window gives final rows, and a PRIMARY KEY on the sink, or 'format' = 'debezium', takes changes");

    public static readonly Rule EndlessOrder = new(
        "LAM2022",
        Severity.Error,
        "Order of rows that keep coming",
        "a later row may come before all others, so this order is never known; {0}");

    public static readonly Rule NoLatePolicy = new(
        "LAM2010",
        Severity.Warning,
        "Late rows have no stated fate",
        "rows that come after their window has closed are dropped and counted, and the query does not say that this is meant: add LATE DATA DROP, ALLOW LATENESS INTERVAL …, or LATE DATA TO name");

    public static readonly Rule UnboundedGroups = new(
        "LAM2011",
        Severity.Warning,
        "State without bound",
        "a group is kept for ever for each {0} that the stream has ever had: add a window such as TUMBLE(INTERVAL '1' HOUR) or STATE TTL INTERVAL '1' DAY, mark the column [Bounded(n)] in C# where it has few values, or say that it is meant: State = StateBound.Unbounded, in a script SET state = 'unbounded'");

    public static readonly Rule UniqueGroups = new(
        "LAM2033",
        Severity.Error,
        "A group for each row",
        "each row of the stream has a {0} of its own (its primary key), so each would be a group that is kept for ever: add a window such as TUMBLE(INTERVAL '1' HOUR) or STATE TTL INTERVAL '1' DAY, or say that it is meant because the stream is a short one: State = StateBound.Unbounded, in a script SET state = 'unbounded'");

    public static readonly Rule NothingToForget = new(
        "LAM2030",
        Severity.Error,
        "STATE TTL without state",
        "this query keeps nothing for ever that STATE TTL could forget: it is for GROUP BY without window, DISTINCT, UNION, joins, windows over rows, ranks and patterns; windows end by themselves, so leave it out, or write it behind the query whose state it is for");

    public static readonly Rule TtlOverChanges = new(
        "LAM2031",
        Severity.Error,
        "STATE TTL over a changelog",
        "these rows may be taken back, and a group that has been forgotten could not take them back: write STATE TTL in the query that is read from, whose forgotten groups are taken out of these");

    public static readonly Rule TtlWithoutTime = new(
        "LAM2032",
        Severity.Error,
        "STATE TTL without a time",
        "STATE TTL goes by the time of rows, and these have none: select window_end, or another event time, in the query that is read from");
}
