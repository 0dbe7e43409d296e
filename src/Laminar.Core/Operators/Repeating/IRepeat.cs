namespace Laminar.Operators;

/// <summary>Rows that come several times, emitted per query. Neither member can fail.</summary>
public interface IRepeat<TRow, TOut>
{
    /// <summary>How many times; none where it is zero or less.</summary>
    static abstract long CountOf(in TRow row);

    /// <summary>What comes so many times.</summary>
    static abstract void Map(in TRow row, out TOut result);
}
