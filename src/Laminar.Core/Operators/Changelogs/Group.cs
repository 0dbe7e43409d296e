namespace Laminar.Operators;

/// <summary>What a group keeps: what its rows fold to, and the row that the reader of the changelog has of it.</summary>
internal struct Group<TState, TOut>
{
    public TState State;

    /// <summary>Where <see cref="IsShown"/>: the last row handed on.</summary>
    public TOut Last;

    /// <summary>With a TTL: the number of its entry among the expiries, 0 where it has none.</summary>
    public int Expiry;

    public bool IsShown;

    /// <summary>It is in the list of groups that have changed since they were last looked at.</summary>
    public bool IsDirty;
}
