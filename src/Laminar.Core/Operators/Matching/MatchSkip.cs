namespace Laminar.Operators;

/// <summary>Where the next match of a partition may begin.</summary>
public enum MatchSkip
{
    /// <summary>Behind the last row of the match.</summary>
    PastLastRow,

    /// <summary>At the row after the first one of the match.</summary>
    NextRow,

    /// <summary>At the first row of a variable, which is never the match's first.</summary>
    First,

    /// <summary>At the last row of a variable, which is never the match's first.</summary>
    Last,
}
