namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM2xxx: what a query says about time and state.</summary>
public static class StreamingRules
{
    public static readonly Rule NoEventTime = new(
        "LAM2001",
        Severity.Error,
        "Window on a stream without event time",
        "{0} has no event time, so its windows would never close; say which column it is: [Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE");

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
}
