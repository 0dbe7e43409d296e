using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The right side of a join.</summary>
internal readonly struct AsRight<TLeft, TRight, TKey, TOut, TSpec> : IIntervalSide<TRight, TLeft, TKey, TOut>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IIntervalJoin<TLeft, TRight, TKey, TOut>
{
    public static int Index => 1;

    public static bool Keeps => TSpec.Shape is JoinShape.Right or JoinShape.Full;

    public static bool OtherKeeps => TSpec.Shape is JoinShape.Left or JoinShape.Full or JoinShape.Anti;

    public static bool IsAlone => false;

    public static long Lower => TSpec.Lower;

    public static long Upper => TSpec.Upper;

    public static bool HasEnd => TSpec.HasRightEnd;

    public static bool OtherHasEnd => TSpec.HasLeftEnd;

    public static long Lag => TSpec.RightLag;

    public static long OtherLag => TSpec.LeftLag;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasKey(in TRight own) => TSpec.HasRightKey(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TKey KeyOf(in TRight own) => TSpec.RightKeyOf(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TKey OtherKeyOf(in TLeft other) => TSpec.LeftKeyOf(in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long TimeOf(in TRight own) => TSpec.RightTimeOf(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OtherTimeOf(in TLeft other) => TSpec.LeftTimeOf(in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long EndOf(in TRight own) => TSpec.RightEndOf(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OtherEndOf(in TLeft other) => TSpec.LeftEndOf(in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(in TRight own, in TLeft other) => TSpec.Matches(in other, in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(in TRight own, in TLeft other, out TOut row) => TSpec.Join(in other, in own, out row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(in TRight own, out TOut row) => TSpec.WriteRight(in own, out row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteOther(in TLeft other, out TOut row) => TSpec.WriteLeft(in other, out row);

    public static TRight Keep(in TRight row, StateHeap heap) => TSpec.KeepRight(in row, heap);

    public static void Save(in TRight row, ref StateWriter writer) => TSpec.SaveRight(in row, ref writer);

    public static TRight Load(ref StateReader reader, StateHeap heap) => TSpec.LoadRight(ref reader, heap);
}
