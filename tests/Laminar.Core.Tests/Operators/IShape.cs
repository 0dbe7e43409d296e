using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>The expression side of a test's query: key, state, folding, results. Its model counterpart is <see cref="Expected"/>.</summary>
public interface IShape<TKey, TState>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    static abstract bool Filters { get; }

    static abstract bool CanFail { get; }

    static abstract bool Invertible { get; }

    static abstract bool HoldsText { get; }

    static abstract long TimeOf(in Row row);

    static abstract bool Keep(in Row row);

    static abstract TKey KeyOf(in Row row);

    static abstract void Add(ref TState state, in Row row, long time, StateHeap heap);

    static abstract bool IsEmpty(in TState state);

    static abstract void Merge(ref TState state, in TState later, StateHeap heap);

    static abstract void Subtract(ref TState state, in TState earliest, StateHeap heap);

    static abstract void Retain(ref TState state, StateHeap heap);

    static abstract bool Write(in TKey key, in TState state, out string name, out long count, out string value);

    static abstract void Save(in TState state, ref StateWriter writer);

    static abstract void Load(ref TState state, ref StateReader reader, StateHeap heap);

    /// <summary>The group of a row as <see cref="Write"/> names it, and what a list of rows of a group comes to; null where no row is written.</summary>
    static abstract string NameOf(in Row row);

    static abstract string? Expected(System.Collections.Generic.IReadOnlyList<Row> rows);
}
