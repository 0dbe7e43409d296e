namespace Laminar.Operators;

/// <summary>Which rows a join hands on.</summary>
public enum JoinShape
{
    /// <summary>Pairs that match.</summary>
    Inner,

    /// <summary>Pairs, and left rows without a match.</summary>
    Left,

    /// <summary>Pairs, and right rows without a match.</summary>
    Right,

    /// <summary>Pairs, and rows of both sides without a match.</summary>
    Full,

    /// <summary>Left rows that have a match, once.</summary>
    Semi,

    /// <summary>Left rows that have none.</summary>
    Anti,
}
