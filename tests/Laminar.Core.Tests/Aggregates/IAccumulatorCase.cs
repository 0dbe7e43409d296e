using System.Collections.Generic;
using Laminar.State;

namespace Laminar.Core.Tests.Aggregates;

/// <summary>An accumulator under test: how small numbers are folded into it, and what it must then say of all of them.</summary>
public interface IAccumulatorCase<TState> where TState : struct
{
    /// <summary>Whether values and panes can be taken out again.</summary>
    static abstract bool Removes { get; }

    static abstract void Add(ref TState state, Item item, StateHeap heap);

    static abstract void Remove(ref TState state, Item item, StateHeap heap);

    static abstract void Merge(ref TState state, in TState later, StateHeap heap);

    static abstract void Subtract(ref TState state, in TState earliest, StateHeap heap);

    static abstract void Retain(ref TState state, StateHeap heap);

    static abstract void Release(ref TState state, StateHeap heap);

    static abstract void Save(in TState state, ref StateWriter writer);

    static abstract void Load(ref TState state, ref StateReader reader, StateHeap heap);

    /// <summary>Compares with the naive computation over all items, in order of arrival.</summary>
    static abstract void Check(in TState state, IReadOnlyList<Item> items);
}

/// <summary>A row: its event time, which is its number, and a value.</summary>
public readonly record struct Item(long Time, long Value)
{
    /// <summary>Text of any length.</summary>
    public Utf8 Text => Utf8.Of(new string((char)('a' + (Value % 26)), (int)(Value % 40)) + Value);

    /// <summary>Numbers far from zero, close together.</summary>
    public double Far => 1e9 + (Value / 8.0);
}
