namespace Laminar;

/// <summary>What a table has for a key: a row, or none. A row converts to the answer that it is.</summary>
/// <typeparam name="TRow">The table's rows.</typeparam>
public readonly struct LookupAnswer<TRow>
{
    private LookupAnswer(TRow row)
    {
        Row = row;
        IsFound = true;
    }

    /// <summary>Whether there is a row.</summary>
    public bool IsFound { get; }

    /// <summary>The row; default where there is none.</summary>
    public TRow? Row { get; }

    /// <summary>This row.</summary>
    public static implicit operator LookupAnswer<TRow>(TRow row) => new(row);

    /// <summary>This row.</summary>
    public static LookupAnswer<TRow> Of(TRow row) => new(row);

    /// <summary>There is none: a fact like a row, and kept like one.</summary>
    public static LookupAnswer<TRow> None => default;
}
