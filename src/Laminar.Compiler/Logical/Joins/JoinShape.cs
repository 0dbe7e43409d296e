namespace Laminar.Compiler.Logical;

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

/// <summary>What a shape means for each side.</summary>
public static class JoinShapes
{
    /// <summary>Left rows come out whether they match or not.</summary>
    public static bool KeepsLeft(this JoinShape shape) => shape is JoinShape.Left or JoinShape.Full or JoinShape.Anti;

    /// <summary>Right rows come out whether they match or not.</summary>
    public static bool KeepsRight(this JoinShape shape) => shape is JoinShape.Right or JoinShape.Full;

    /// <summary>Its rows are left rows alone.</summary>
    public static bool IsOfLeftOnly(this JoinShape shape) => shape is JoinShape.Semi or JoinShape.Anti;

    /// <summary>Right columns may be NULL because there was no right row.</summary>
    public static bool PadsRight(this JoinShape shape) => shape is JoinShape.Left or JoinShape.Full;

    /// <summary>As SQL writes it.</summary>
    public static string Text(this JoinShape shape) => shape.ToString().ToUpperInvariant() + " JOIN";
}
