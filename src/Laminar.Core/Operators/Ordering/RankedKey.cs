namespace Laminar.Operators;

/// <summary>The rows of a partition.</summary>
internal struct RankedKey<TRow, TSpec>
    where TSpec : struct, ISortedRow<TRow>
{
    /// <summary>In order; null where there never was one.</summary>
    public OrderedRows<TRow, TSpec>? Rows;

    /// <summary>Rows that stay: once there are enough, one that comes after this one is not wanted.</summary>
    public TRow Last;

    /// <summary>There are enough.</summary>
    public bool IsFull;
}
