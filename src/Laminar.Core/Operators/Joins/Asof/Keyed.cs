namespace Laminar.Operators;

/// <summary>What an ASOF join keeps for a key.</summary>
internal struct Keyed<TRight>
{
    /// <summary>The latest right row, where there is one.</summary>
    public TRight Row;

    /// <summary>Whether there is one that is valid.</summary>
    public bool IsThere;

    /// <summary>The number of the latest left row that waits for a right one; the earlier ones follow from it. Below the first that waits: none.</summary>
    public long LastWaiting;
}
