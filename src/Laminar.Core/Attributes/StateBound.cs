namespace Laminar;

/// <summary>What a query's author says of state that can grow without end.</summary>
public enum StateBound
{
    /// <summary>A query is refused of which a join's state would grow with the rows that come, for ever.</summary>
    Bounded,

    /// <summary>That is meant: the streams are short ones, or memory is enough.</summary>
    Unbounded,
}
