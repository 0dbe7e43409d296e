namespace Laminar.Operators;

/// <summary>A key and when it was last touched.</summary>
internal struct ExpiryEntry<TKey>
    where TKey : struct
{
    public TKey Key;

    public long Touched;

    /// <summary>The next one of its list; 0 at the end.</summary>
    public int Next;
}
