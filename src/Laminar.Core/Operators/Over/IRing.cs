using System.Diagnostics.CodeAnalysis;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The rows that are kept of a partition, from the oldest to the newest. Which one an operator uses is decided when it is compiled.</summary>
public interface IRing<TKept>
    where TKept : struct
{
    /// <summary>How many rows there are.</summary>
    int Count { get; }

    /// <summary>A row by its place; 0 is the oldest.</summary>
    [UnscopedRef]
    ref TKept At(int place);

    /// <summary>Adds the newest row.</summary>
    void Push(in TKept row, StateHeap heap);

    /// <summary>Forgets the oldest row.</summary>
    void Pop();

    /// <summary>The same rows in pieces of another heap; the pieces of the old one go with it.</summary>
    void Move(StateHeap heap);
}
