using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>What entries of a list are ordered by, before their time: built from <see cref="Ascending{T}"/>, <see cref="Descending{T}"/> and <see cref="Then{TFirst, TNext}"/>.</summary>
public interface ISortKey<TSelf> where TSelf : struct
{
    /// <summary>Below zero where the left key comes first.</summary>
    static abstract int Compare(in TSelf left, in TSelf right);

    /// <summary>The key with its text in a heap.</summary>
    static abstract TSelf Kept(in TSelf key, StateHeap heap);

    /// <summary>Writes the key.</summary>
    static abstract void Save(in TSelf key, ref StateWriter writer);

    /// <summary>Reads a key; its text goes into the heap.</summary>
    static abstract TSelf Load(ref StateReader reader, StateHeap heap);
}
