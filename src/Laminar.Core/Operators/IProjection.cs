namespace Laminar.Operators;

/// <summary>SELECT … WHERE without state: what <c>FilterProject</c> runs.</summary>
public interface IProjection<TRow, TOut> : IRowFilter<TRow>
{
    /// <summary>
    /// The output row. Where the filter cannot fail and neither can this, it is also called for rows that the filter drops (a branch-free loop writes
    /// first and keeps after).
    /// </summary>
    static abstract void Map(in TRow row, out TOut result);
}
