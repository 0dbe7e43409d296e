namespace Laminar.Operators;

/// <summary>SELECT … WHERE without state: what <c>FilterProject</c> runs.</summary>
public interface IProjection<TRow, TOut> : IRowFilter<TRow>
{
    /// <summary>
    /// The output row. It is also called for rows that the filter drops (a branch-free loop writes first and keeps after): what it throws for those is
    /// not looked at.
    /// </summary>
    static abstract void Map(in TRow row, out TOut result);
}
