using Laminar.State;

namespace Laminar.Operators;

/// <summary>One side of a regular join as its loop sees it, so that one loop serves both.</summary>
internal interface IRegularSide<TOwn, TOther, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    static abstract long Ttl { get; }

    static abstract long Lag { get; }

    static abstract long TimeOf(in TOwn row);

    /// <summary>How long the other side's rows are kept; 0 for ever.</summary>
    static abstract long OtherTtl { get; }

    static abstract long OtherTimeOf(in TOther row);

    /// <summary>Whether a row's own time is its input's watermark when it comes.</summary>
    static abstract bool Raises { get; }

    static abstract bool HasKey(in TOwn row);

    static abstract TKey KeyOf(in TOwn row);

    static abstract bool Same(in TOwn row, in TOwn other);

    static abstract TOwn Keep(in TOwn row, StateHeap heap);

    static abstract void Save(in TOwn row, ref StateWriter writer);

    static abstract TOwn Load(ref StateReader reader, StateHeap heap);

    static abstract bool Matches(in TOwn own, in TOther other);

    static abstract void Pair(in TOwn own, in TOther other, out TOut row);

    static abstract void Alone(in TOwn own, out TOut row);

    static abstract void AloneOther(in TOther other, out TOut row);

    /// <summary>Whether a row of this side comes out by itself when it has a match, or when it has none.</summary>
    static abstract bool ShowsAlone(bool isMatched);

    /// <summary>The same of the other side's rows.</summary>
    static abstract bool ShowsOtherAlone(bool isMatched);

    /// <summary>The first row of this side of a key's; 0 for none.</summary>
    static abstract ref int First(ref RegularKey key);

    /// <summary>The first row of the other side of a key's; 0 for none.</summary>
    static abstract ref int FirstOther(ref RegularKey key);
}
