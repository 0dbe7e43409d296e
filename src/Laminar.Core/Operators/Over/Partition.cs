namespace Laminar.Operators;

/// <summary>What a partition of OVER has. In this order a state that is empty takes no room.</summary>
internal struct Partition<TState, TRing>
    where TState : struct
    where TRing : struct
{
    /// <summary>The rows that are kept.</summary>
    public TRing Rows;

    /// <summary>Rows at the end of those that have not come out; where rows of one time come out together.</summary>
    public int Waiting;

    /// <summary>A row has come.</summary>
    public bool IsOpen;

    /// <summary>What is folded over the frame of the latest row.</summary>
    public TState State;
}
