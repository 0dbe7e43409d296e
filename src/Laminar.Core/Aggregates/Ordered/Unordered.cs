using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>No key: entries are ordered by time alone.</summary>
public readonly struct Unordered : ISortKey<Unordered>
{
    /// <inheritdoc/>
    public static int Compare(in Unordered left, in Unordered right) => 0;

    /// <inheritdoc/>
    public static Unordered Kept(in Unordered key, StateHeap heap) => default;

    /// <inheritdoc/>
    public static void Save(in Unordered key, ref StateWriter writer)
    {
        // Nothing is there.
    }

    /// <inheritdoc/>
    public static Unordered Load(ref StateReader reader, StateHeap heap) => default;
}
