namespace Laminar.Compiler.Logical;

/// <summary>
/// MATCH_RECOGNIZE: runs of rows that match a pattern, one row for each, or all of their rows. The input's rows are in order of time (<see cref="TimeOrderNode"/>). Output: the measures,
/// the columns that come out of the input among them.
/// </summary>
/// <param name="TimeColumn">What rows are ordered by.</param>
/// <param name="Variables">The names of the pattern's variables, by number.</param>
/// <param name="Conditions">Of each variable, over <paramref name="Items"/>; TRUE where none was written.</param>
/// <param name="Items">What conditions and measures take of the rows of a match. Over the input.</param>
/// <param name="Measures">Over <paramref name="Items"/>.</param>
/// <param name="Skip">Where the next match may begin.</param>
/// <param name="Within">The last row of a match comes no later than this after its first, in nanoseconds; 0 where nothing is said.</param>
public sealed record MatchNode(
    LogicalNode Input,
    EquatableArray<Expr> Partition,
    int TimeColumn,
    RowPattern Pattern,
    EquatableArray<string> Variables,
    EquatableArray<Expr> Conditions,
    EquatableArray<MatchItem> Items,
    EquatableArray<Expr> Measures,
    MatchSkip Skip,
    long Within,
    EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>How long a partition is kept after its last row; null for ever.</summary>
    public KeyTtl? Ttl { get; init; }

    public EquatableArray<MatchSubset> Subsets { get; init; }

    /// <summary>ALL ROWS PER MATCH: each row of a match comes out, with the measures as they stand at that row.</summary>
    public bool AllRows { get; init; }

    /// <summary>A match without rows comes out as the row at which it was found, unless this is said.</summary>
    public bool OmitsEmpty { get; init; }

    /// <summary>Of variables and subsets, by number.</summary>
    public EquatableArray<string> Names => MatchSubset.Names(Variables, Subsets);

    public EquatableArray<int> Members(int variable) => MatchSubset.Of(variable, Variables.Count, Subsets);
}

public enum MatchSkipTo
{
    PastLastRow,
    NextRow,
    First,
    Last,
}

/// <param name="Variable">Of First and Last; else -1.</param>
public sealed record MatchSkip(MatchSkipTo To, int Variable);
