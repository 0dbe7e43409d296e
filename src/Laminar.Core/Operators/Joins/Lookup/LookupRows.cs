namespace Laminar.Operators;

/// <summary>A table's rows of a key. The newest lies in the key's slot, so that a key of one row, as most are, costs no memory but that.</summary>
internal struct LookupRows<TRow>
{
    public TRow Newest;

    /// <summary>The row before it; 0 for none.</summary>
    public int Earlier;

    /// <summary>How many there are: the loop over rows asks for keys of one by a single comparison.</summary>
    public int Count;
}

/// <summary>A row that others of its key came after.</summary>
internal struct EarlierRow<TRow>
{
    public TRow Row;

    /// <summary>The row before it; 0 for none.</summary>
    public int Next;
}
