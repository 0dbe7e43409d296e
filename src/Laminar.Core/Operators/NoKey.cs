using Laminar.State;

namespace Laminar.Operators;

/// <summary>The key of a query that groups by its window alone: there is one group.</summary>
public readonly struct NoKey : IKey<NoKey>
{
    /// <inheritdoc/>
    public static ulong Hash(in NoKey key, ulong seed) => 0;

    /// <inheritdoc/>
    public static bool Same(in NoKey left, in NoKey right) => true;

    /// <inheritdoc/>
    public static NoKey Retain(in NoKey key, StateHeap heap) => default;

    /// <inheritdoc/>
    public static void Save(in NoKey key, ref StateWriter writer)
    {
    }

    /// <inheritdoc/>
    public static NoKey Load(ref StateReader reader, StateHeap heap) => default;
}
