namespace Laminar.Operators;

/// <summary>An operator that waits for answers from elsewhere. Who pushes rows asks it: nothing is called from another thread.</summary>
internal interface IAwaits
{
    /// <summary>Whether the next row would have to wait for an answer that has not come.</summary>
    bool IsFull { get; }

    /// <summary>Takes the answers that have come, and hands on what waited for them.</summary>
    void Settle();
}
