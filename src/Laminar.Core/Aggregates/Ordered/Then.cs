using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>Ordered by one key, and where that is equal by another.</summary>
public readonly struct Then<TFirst, TNext>(TFirst first, TNext next) : ISortKey<Then<TFirst, TNext>>
    where TFirst : struct, ISortKey<TFirst>
    where TNext : struct, ISortKey<TNext>
{
    private readonly TFirst _first = first;
    private readonly TNext _next = next;

    /// <inheritdoc/>
    public static int Compare(in Then<TFirst, TNext> left, in Then<TFirst, TNext> right) =>
        TFirst.Compare(in left._first, in right._first) is var first and not 0 ? first : TNext.Compare(in left._next, in right._next);

    /// <inheritdoc/>
    public static Then<TFirst, TNext> Kept(in Then<TFirst, TNext> key, StateHeap heap) =>
        new(TFirst.Kept(in key._first, heap), TNext.Kept(in key._next, heap));

    /// <inheritdoc/>
    public static void Save(in Then<TFirst, TNext> key, ref StateWriter writer)
    {
        TFirst.Save(in key._first, ref writer);
        TNext.Save(in key._next, ref writer);
    }

    /// <inheritdoc/>
    public static Then<TFirst, TNext> Load(ref StateReader reader, StateHeap heap)
    {
        var first = TFirst.Load(ref reader, heap);
        return new(first, TNext.Load(ref reader, heap));
    }
}
