namespace Laminar;

/// <summary>What a row of a changelog does to the result.</summary>
public enum ChangeKind : byte
{
    /// <summary>+I: a row comes.</summary>
    Insert,

    /// <summary>-U: a row goes, and the next one of the changelog, an <see cref="UpdateAfter"/>, takes its place.</summary>
    UpdateBefore,

    /// <summary>+U: a row comes in place of the one before it; in an upsert changelog, in place of the row with the same key, if there was one.</summary>
    UpdateAfter,

    /// <summary>-D: a row goes.</summary>
    Delete,
}
