using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>What sealed panes need to know of their states: the part of a query's IWindowAggregate that does not look at rows.</summary>
internal interface IPaneFold<TState> : IEmptiness<TState>
{
    static abstract bool Invertible { get; }

    static abstract bool HoldsBlocks { get; }

    static abstract void Merge(ref TState state, in TState later, StateHeap heap);

    static abstract void Subtract(ref TState state, in TState earliest, StateHeap heap);

    static abstract void Release(ref TState state, StateHeap heap);

    static abstract void Retain(ref TState state, StateHeap heap);
}
