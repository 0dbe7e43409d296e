namespace Laminar.Operators;

/// <summary>Which right row of its key a left row is given, by their times.</summary>
public enum AsofDirection
{
    /// <summary>The last one before it. Of several at one time the one that came last.</summary>
    Preceding,

    /// <summary>The first one after it. Of several at one time the one that came first.</summary>
    Following,

    /// <summary>The nearest; of two at one distance the earlier.</summary>
    Nearest,
}
