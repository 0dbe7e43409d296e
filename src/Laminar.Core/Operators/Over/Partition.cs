namespace Laminar.Operators;

/// <summary>What a partition of OVER has. In this order a state that is empty takes no room.</summary>
internal struct Partition<TState, TRing>
    where TState : struct
    where TRing : struct
{
    /// <summary>The rows that are kept.</summary>
    public TRing Rows;

    /// <summary>Rows at the end of those: RANGE, that have not come out; of frames that end before their row, that are not in it yet; of those that begin after it by RANGE, that are in the state.</summary>
    public int Waiting;

    /// <summary>A row has come.</summary>
    public bool IsOpen;

    /// <summary>What is folded over the frame of the latest row.</summary>
    public TState State;
}
