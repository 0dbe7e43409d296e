namespace Laminar.Operators;

/// <summary>A left row that a later right row may still answer.</summary>
internal struct Waiting<TLeft, TRight>
{
    public TLeft Left;

    /// <summary>Its answer so far, or for good.</summary>
    public TRight Right;

    /// <summary>Right rows after this time are no answer.</summary>
    public long Until;

    /// <summary>The row of the same key that waits since before; see <see cref="Keyed{TRight}.LastWaiting"/>.</summary>
    public long Earlier;

    public bool HasRight;

    public bool IsSure;
}
