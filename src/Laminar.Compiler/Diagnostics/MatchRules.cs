namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0260–LAM0279, LAM0390–LAM0394 and LAM2095–LAM2099: patterns of rows.</summary>
public static class MatchRules
{
    public static readonly Rule EndlessRepeat = new(
        "LAM0261", Severity.Error, "Repetition of what may be empty", "what is repeated without end here may be no row at all; take the * or ? away from what stands inside: (a | b)* for (a* | b)*");

    public static readonly Rule Counts = new("LAM0262", Severity.Error, "Quantifier that cannot be", "{0}");

    public static readonly Rule UnknownVariable = new("LAM0263", Severity.Error, "Variable that PATTERN does not have", "{0} is no variable of PATTERN{1}");

    public static readonly Rule DefinedTwice = new("LAM0264", Severity.Error, "Variable defined twice", "{0} has a condition already; join the two with AND");

    public static readonly Rule Navigation = new("LAM0265", Severity.Error, "Row that cannot be found", "{0} {1}");

    public static readonly Rule SkipStays = new(
        "LAM0266", Severity.Error, "Match that might begin where it began", "SKIP TO {0} {1} needs a row of {1} behind the first row of every match, and PATTERN allows matches without one; write SKIP TO NEXT ROW or SKIP PAST LAST ROW");

    public static readonly Rule PartitionColumn = new(
        "LAM0267", Severity.Error, "Partition that is no column", "PARTITION BY of MATCH_RECOGNIZE names columns, which come out with each match; compute this one in a sub-query");

    public static readonly Rule NoColumns = new(
        "LAM0268", Severity.Error, "Match without columns", "nothing is said of a match: add MEASURES, as in MEASURES LAST({0}.{1}) AS {1}");

    public static readonly Rule Order = new(
        "LAM0269", Severity.Error, "Pattern over rows that are not in order of time", "patterns are looked for in the order of event time, so ORDER BY names it alone and ascending; {0}");

    public static readonly Rule Subset = new("LAM0390", Severity.Error, "Subset with a name that is taken", "{0} is {1} already; give the subset a name of its own");

    public static readonly Rule MeasureName = new(
        "LAM0391", Severity.Error, "Measure named like a column that comes out", "with ALL ROWS PER MATCH all columns of the rows come out, and {0} is one of them; give the measure another name");

    public static readonly Rule NotOfMatch = new(
        "LAM0392", Severity.Error, "RUNNING or FINAL of what has no such value", "{0} cannot stand in front of {1}: it says how far FIRST, LAST and aggregates in MEASURES look, to the row that comes out or to the last row of the match");

    public static readonly Rule Unbounded = new(
        "LAM2095", Severity.Warning, "Pattern without end", "nothing bounds how long a match may grow, and its rows are kept until it ends: add WITHIN INTERVAL '1' HOUR before DEFINE, or a bound to the quantifier, as in {0}");

    public static readonly Rule OverChanges = new(
        "LAM2096", Severity.Error, "Pattern over rows of a changelog", "MATCH_RECOGNIZE reads rows that may be taken back, and a match that has come out would not be; EMIT ON WINDOW CLOSE in the query it reads gives it final rows");
}
