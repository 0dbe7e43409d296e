namespace Laminar.Operators;

/// <summary>What a partition has: its rows from before the one where the attempt began, and how far the attempt has come. An attempt stops where it needs a row that has not come.</summary>
internal struct MatchPartition<TState, TRing>
    where TState : unmanaged
    where TRing : struct
{
    /// <summary>The rows that are kept.</summary>
    public TRing Rows;

    /// <summary>What each row that has been taken is taken for.</summary>
    public HeapList<byte> Taken;

    /// <summary>Where conditions read them: the aggregates up to each row that has been taken.</summary>
    public HeapList<TState> States;

    /// <summary>The ways that were not tried, the one to try next at the end.</summary>
    public HeapList<MatchChoice> Choices;

    /// <summary>Matches that have come out.</summary>
    public long Matches;

    /// <summary>The place of the row where the attempt begins.</summary>
    public int Start;

    /// <summary>The step that is next.</summary>
    public int Step;

    /// <summary>An attempt is under way.</summary>
    public bool IsTrying;

    /// <summary>A timer waits for the time at which an attempt ends.</summary>
    public bool IsTimed;

    /// <summary>A row has come.</summary>
    public bool IsOpen;
}

/// <summary>A way that was not tried.</summary>
/// <param name="Step">Where it goes on.</param>
/// <param name="Rows">How many rows had been taken.</param>
internal readonly record struct MatchChoice(int Step, int Rows);
