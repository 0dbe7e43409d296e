namespace Laminar.Operators;

/// <summary>The last row of a key, and the bucket that comes after it.</summary>
internal struct GapPartition<TKept>
    where TKept : struct
{
    /// <summary>What is kept of the row.</summary>
    public TKept Last;

    /// <summary>Its time.</summary>
    public long Time;

    /// <summary>The time of the first bucket behind it that has not come out.</summary>
    public long Next;

    /// <summary>There is such a row, and a gap may begin with it.</summary>
    public bool IsOpen;

    /// <summary>A timer waits for the time at which something is due.</summary>
    public bool IsTimed;
}
