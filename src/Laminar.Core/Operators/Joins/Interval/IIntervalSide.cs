using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>A join seen from one of its sides: one body of the loops serves both.</summary>
internal interface IIntervalSide<TOwn, TOther, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>Which half of a chain head is this side's.</summary>
    static abstract int Index { get; }

    /// <summary>Rows of this side come out unmatched, too.</summary>
    static abstract bool Keeps { get; }

    /// <summary>Rows of the other side come out unmatched, too.</summary>
    static abstract bool OtherKeeps { get; }

    /// <summary>Only rows of this side come out.</summary>
    static abstract bool IsAlone { get; }

    /// <summary>Other time - own time is at least this.</summary>
    static abstract long Lower { get; }

    /// <summary>Other time - own time is at most this.</summary>
    static abstract long Upper { get; }

    /// <summary>Own rows tell the last time of the other side that they match: <see cref="Upper"/> is not asked.</summary>
    static abstract bool HasEnd { get; }

    /// <summary>Rows of the other side tell the last own time that they match: <see cref="Lower"/> is not asked.</summary>
    static abstract bool OtherHasEnd { get; }

    /// <summary>How far own times may lie below this side's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>How far other times may lie below the other side's watermark.</summary>
    static abstract long OtherLag { get; }

    static abstract bool HasKey(in TOwn own);

    static abstract TKey KeyOf(in TOwn own);

    static abstract TKey OtherKeyOf(in TOther other);

    static abstract long TimeOf(in TOwn own);

    static abstract long OtherTimeOf(in TOther other);

    static abstract long EndOf(in TOwn own);

    static abstract long OtherEndOf(in TOther other);

    static abstract bool Matches(in TOwn own, in TOther other);

    static abstract void Join(in TOwn own, in TOther other, out TOut row);

    static abstract void Write(in TOwn own, out TOut row);

    static abstract void WriteOther(in TOther other, out TOut row);

    static abstract TOwn Keep(in TOwn row, StateHeap heap);

    static abstract void Save(in TOwn row, ref StateWriter writer);

    static abstract TOwn Load(ref StateReader reader, StateHeap heap);
}
