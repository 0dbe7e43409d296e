using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The left side of a join.</summary>
internal readonly struct AsLeft<TLeft, TRight, TKey, TOut, TSpec> : IIntervalSide<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IIntervalJoin<TLeft, TRight, TKey, TOut>
{
    public static int Index => 0;

    public static bool Keeps => TSpec.Shape is JoinShape.Left or JoinShape.Full or JoinShape.Anti;

    public static bool OtherKeeps => TSpec.Shape is JoinShape.Right or JoinShape.Full;

    public static bool IsAlone => TSpec.Shape is JoinShape.Semi or JoinShape.Anti;

    public static long Lower => -TSpec.Upper;

    public static long Upper => -TSpec.Lower;

    public static bool HasEnd => TSpec.HasLeftEnd;

    public static bool OtherHasEnd => TSpec.HasRightEnd;

    public static long Lag => TSpec.LeftLag;

    public static long OtherLag => TSpec.RightLag;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasKey(in TLeft own) => TSpec.HasLeftKey(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TKey KeyOf(in TLeft own) => TSpec.LeftKeyOf(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TKey OtherKeyOf(in TRight other) => TSpec.RightKeyOf(in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long TimeOf(in TLeft own) => TSpec.LeftTimeOf(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OtherTimeOf(in TRight other) => TSpec.RightTimeOf(in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long EndOf(in TLeft own) => TSpec.LeftEndOf(in own);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long OtherEndOf(in TRight other) => TSpec.RightEndOf(in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Matches(in TLeft own, in TRight other) => TSpec.Matches(in own, in other);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(in TLeft own, in TRight other, out TOut row) => TSpec.Join(in own, in other, out row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(in TLeft own, out TOut row) => TSpec.WriteLeft(in own, out row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteOther(in TRight other, out TOut row) => TSpec.WriteRight(in other, out row);

    public static TLeft Keep(in TLeft row, StateHeap heap) => TSpec.KeepLeft(in row, heap);

    public static void Save(in TLeft row, ref StateWriter writer) => TSpec.SaveLeft(in row, ref writer);

    public static TLeft Load(ref StateReader reader, StateHeap heap) => TSpec.LoadLeft(ref reader, heap);
}
