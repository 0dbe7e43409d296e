namespace Laminar.Operators;

/// <summary>The rows of a session that have one time, folded: what it takes to tell the halves of a session that a row held together.</summary>
internal struct SessionInstant<TState>
    where TState : struct
{
    public long Time;

    /// <summary>The next earlier one of the session; 0 where there is none.</summary>
    public int Earlier;

    /// <summary>And the next later one.</summary>
    public int Later;

    public TState State;
}
