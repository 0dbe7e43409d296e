namespace Laminar.Operators;

/// <summary>What a partition has in the table: enough to pass most rows over.</summary>
internal struct RankedKey<TRow>
{
    /// <summary>Rows that stay: once there are enough, one that comes after this one is not wanted.</summary>
    public TRow Last;

    /// <summary>The number of its rows among those of all partitions; 0 where there never was one.</summary>
    public int Number;

    /// <summary>There are enough.</summary>
    public bool IsFull;
}
