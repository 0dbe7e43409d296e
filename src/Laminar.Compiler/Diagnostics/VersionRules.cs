namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0170–LAM0179 and LAM2050–LAM2059, LAM0290–LAM0291: joins that choose a row by its time.</summary>
public static class VersionRules
{
    public static readonly Rule MatchCondition = Error(
        "LAM0170",
        "Not a match condition",
        "an ASOF JOIN goes by the event times of both sides: MATCH_CONDITION({0} >= {1}) gives the last row before, <= the first one after, NEAREST({0}, {1}) the nearest, and AND {0} - {1} <= INTERVAL '5' SECOND how far away it may be; {2}");

    public static readonly Rule AsofCondition = Error(
        "LAM0171",
        "Condition beside the keys of an ASOF JOIN",
        "ON of an ASOF JOIN says which columns are equal, and the times choose among those rows; a condition on right rows alone goes into a sub-query, one on pairs into WHERE");

    public static readonly Rule VersionShape = Error(
        "LAM0172", "Shape of a temporal join", "{0} does not go with FOR SYSTEM_TIME AS OF, which gives each left row the version valid at its time; write JOIN or LEFT JOIN");

    public static readonly Rule VersionKey = Error(
        "LAM0173", "Temporal join without a key", "nothing says which version of {0} is meant: ON has to say that its key equals something of the left row");

    public static readonly Rule NotAVersionTime = Error(
        "LAM0174", "Not a time of the left row", "FOR SYSTEM_TIME AS OF takes the event time of the left rows, as in FOR SYSTEM_TIME AS OF {0}, or PROCTIME() for a lookup");

    public static readonly Rule NoVersionTime = Error("LAM0175", "Versions without a time", "{0} {1}");

    public static readonly Rule StrayMatchCondition = Error(
        "LAM0176", "MATCH_CONDITION of a join that is not ASOF", "only ASOF JOIN has a MATCH_CONDITION; write ASOF {0}, or put the condition into ON");

    public static readonly Rule ProbeOffsets = Error("LAM0290", "Offsets of a temporal probe", "not offsets that can be looked at: {0}");

    public static readonly Rule ProbeTimes = Error(
        "LAM0291", "Times of a temporal probe", "TIMESTAMPS takes two columns, the event time of the left rows and that of the right ones, as in TIMESTAMPS (t.ts, q.ts); {0}");

    public static readonly Rule EndlessWait = Error(
        "LAM2051", "Wait without end", "a left row without a match would wait for ever, because one may always still come; say how far ahead to look: AND {0}");

    public static readonly Rule KeptForEver = new(
        "LAM2052",
        Severity.Warning,
        "State without bound",
        "the last row of {0} is kept for ever for each {1} that there has ever been: add a tolerance to MATCH_CONDITION or STATE TTL INTERVAL '1' DAY, mark the column [Bounded(n)] in C# where it has few values, or say that it is meant: State = StateBound.Unbounded, in a script SET state = 'unbounded'");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
