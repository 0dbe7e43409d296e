using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// A grouping key, emitted per query. default(TSelf) must be a possible key: tables keep it at its home slot, so that an empty slot never matches.
/// </summary>
public interface IKey<TSelf> where TSelf : struct, IKey<TSelf>
{
    /// <summary>The high bits are used. <paramref name="seed"/> is odd.</summary>
    static abstract ulong Hash(in TSelf key, ulong seed);

    /// <summary>Whether two keys are one group (NULL equals NULL).</summary>
    static abstract bool Same(in TSelf left, in TSelf right);

    /// <summary>Copies text that the key points to into the table's heap. The identity where there is none.</summary>
    static abstract TSelf Retain(in TSelf key, StateHeap heap);

    /// <summary>Writes the key.</summary>
    static abstract void Save(in TSelf key, ref StateWriter writer);

    /// <summary>Reads a key; its text goes into <paramref name="heap"/>.</summary>
    static abstract TSelf Load(ref StateReader reader, StateHeap heap);
}
