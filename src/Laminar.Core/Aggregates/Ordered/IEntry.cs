using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>What a <see cref="SortedBag{TEntry}"/> keeps: values without references, in an order.</summary>
internal interface IEntry<TSelf> where TSelf : struct
{
    /// <summary>Below zero where the left entry comes first.</summary>
    static abstract int Compare(in TSelf left, in TSelf right);

    /// <summary>Whether two entries that compare equal are the same value, so that one can be taken out for the other.</summary>
    static abstract bool Same(in TSelf left, in TSelf right);

    /// <summary>The entry with its text in a heap.</summary>
    static abstract TSelf Kept(in TSelf entry, StateHeap heap);

    static abstract void Save(in TSelf entry, ref StateWriter writer);

    static abstract TSelf Load(ref StateReader reader, StateHeap heap);
}
