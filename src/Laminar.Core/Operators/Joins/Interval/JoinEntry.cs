namespace Laminar.Operators;

/// <summary>A row that a join keeps.</summary>
internal struct JoinEntry<TRow>
{
    public TRow Row;

    /// <summary>The number of the row before it with the same hash.</summary>
    public uint Earlier;

    /// <summary>It has had a match, or has come out without one.</summary>
    public bool IsSettled;
}
