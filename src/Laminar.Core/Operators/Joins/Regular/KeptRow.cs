namespace Laminar.Operators;

/// <summary>A row that a regular join keeps.</summary>
internal struct KeptRow<TRow>
{
    /// <summary>The row of its key that came before it; 0 for none.</summary>
    public int Next;

    /// <summary>The row of its key that came after it; 0 for none.</summary>
    public int Previous;

    /// <summary>How many rows of the other side match it; counted only where that decides whether it comes out by itself.</summary>
    public int Matches;

    /// <summary>The slot of its key, so that it is found when the row's time has come; until keys get other slots, and only where rows go by themselves.</summary>
    public uint Slot;

    /// <summary>Itself, behind its links: they are what a walk waits for.</summary>
    public TRow Row;
}
