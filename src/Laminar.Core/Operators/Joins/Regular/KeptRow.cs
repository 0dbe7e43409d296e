namespace Laminar.Operators;

/// <summary>A row that a regular join keeps.</summary>
internal struct KeptRow<TRow>
{
    public TRow Row;

    /// <summary>How many rows of the other side match it; counted only where that decides whether it comes out by itself.</summary>
    public int Matches;

    /// <summary>The row of its key that came before it; 0 for none.</summary>
    public int Next;

    /// <summary>The row of its key that came after it; 0 for none.</summary>
    public int Previous;
}
