namespace Laminar.Tables;

/// <summary>Which states hold nothing, as a table needs to know it.</summary>
internal interface IEmptiness<TState>
{
    static abstract bool IsEmpty(in TState state);
}
