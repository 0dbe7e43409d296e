using Laminar.State;

namespace Laminar.Operators;

/// <summary>What an operator keeps of a partition, as it is saved and moved. Its key is saved and moved by <see cref="Partitions{TKey, TState, TForm}"/>.</summary>
internal interface IPartitionForm<TState>
    where TState : struct
{
    /// <summary>Whether there is anything to keep: what has been forgotten, and the default key, have slots, too.</summary>
    static abstract bool IsOpen(in TState partition);

    /// <summary>Writes one that is open.</summary>
    static abstract void Save(ref TState partition, ref StateWriter writer);

    /// <summary>Reads one, and opens it; its text goes into <paramref name="heap"/>.</summary>
    static abstract void Load(ref TState partition, ref StateReader reader, StateHeap heap);

    /// <summary>Puts its text into <paramref name="heap"/>.</summary>
    static abstract void Move(ref TState partition, StateHeap heap);
}
