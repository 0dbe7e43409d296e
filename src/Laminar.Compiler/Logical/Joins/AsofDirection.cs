namespace Laminar.Compiler.Logical;

/// <summary>Which right row of its key a left row is given, by their times.</summary>
public enum AsofDirection
{
    /// <summary>The last one before it.</summary>
    Preceding,

    /// <summary>The first one after it.</summary>
    Following,

    /// <summary>The nearest; of two at one distance the earlier.</summary>
    Nearest,
}
