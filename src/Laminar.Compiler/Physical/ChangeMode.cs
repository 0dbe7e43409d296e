namespace Laminar.Compiler.Physical;

/// <summary>What the rows of a stage do to the result they make up.</summary>
public enum ChangeMode
{
    /// <summary>They come and stay.</summary>
    Append,

    /// <summary>Each replaces the row with the same key, or deletes it.</summary>
    Upsert,

    /// <summary>Each has a weight: what comes may be taken back, whole.</summary>
    ZSet,
}
