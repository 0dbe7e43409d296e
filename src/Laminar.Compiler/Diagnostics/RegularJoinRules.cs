namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM2080–LAM2089: joins by equality alone, and lookups.</summary>
public static class RegularJoinRules
{
    public static readonly Rule EndlessState = new(
        "LAM2080",
        Severity.Warning,
        "Join whose state grows without end",
        "{0} are kept for ever, which was allowed from outside; SET state = 'unbounded' in the script says that it is meant");

    public static readonly Rule TtlWithoutTime = new(
        "LAM2081",
        Severity.Error,
        "STATE TTL of a join without event time",
        "STATE TTL forgets rows of {0} by their event time, and they have none; say which column it is: [Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE");
}
