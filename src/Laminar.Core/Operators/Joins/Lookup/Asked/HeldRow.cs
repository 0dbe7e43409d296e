namespace Laminar.Operators;

/// <summary>A row that waits for an answer, or for rows before it that do.</summary>
internal struct HeldRow<TLeft>
{
    public TLeft Row;

    /// <summary>The entry that has its answer; 0 for a row that has no key and asks nothing, -1 for one that has still to ask.</summary>
    public int Entry;

    /// <summary>The watermark that came before it and after the row before it; long.MinValue for none.</summary>
    public long Before;
}
