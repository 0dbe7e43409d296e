using Laminar.State;

namespace Laminar.Operators;

/// <summary>Which of the query's members are a side's own.</summary>
public sealed partial class RegularJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    private static bool ShowsLeft(bool isMatched) => isMatched ? TSpec.Shape == JoinShape.Semi : TSpec.Shape is JoinShape.Left or JoinShape.Full or JoinShape.Anti;

    private static bool ShowsRight(bool isMatched) => !isMatched && TSpec.Shape is (JoinShape.Right or JoinShape.Full);

    private readonly struct LeftSide : IRegularSide<TLeft, TRight, TKey, TOut>
    {
        public static long Ttl => TSpec.LeftTtl;

        public static long Lag => TSpec.LeftLag;

        public static long TimeOf(in TLeft row) => TSpec.LeftTimeOf(in row);

        public static long OtherTtl => TSpec.RightTtl;

        public static long OtherTimeOf(in TRight row) => TSpec.RightTimeOf(in row);

        public static bool Raises => TSpec.LeftRaises;

        public static bool HasKey(in TLeft row) => TSpec.HasLeftKey(in row);

        public static TKey KeyOf(in TLeft row) => TSpec.LeftKeyOf(in row);

        public static bool Same(in TLeft row, in TLeft other) => TSpec.SameLeft(in row, in other);

        public static TLeft Keep(in TLeft row, StateHeap heap) => TSpec.KeepLeft(in row, heap);

        public static void Save(in TLeft row, ref StateWriter writer) => TSpec.SaveLeft(in row, ref writer);

        public static TLeft Load(ref StateReader reader, StateHeap heap) => TSpec.LoadLeft(ref reader, heap);

        public static bool Matches(in TLeft own, in TRight other) => TSpec.Matches(in own, in other);

        public static void Pair(in TLeft own, in TRight other, out TOut row) => TSpec.Join(in own, in other, out row);

        public static void Alone(in TLeft own, out TOut row) => TSpec.WriteLeft(in own, out row);

        public static void AloneOther(in TRight other, out TOut row) => TSpec.WriteRight(in other, out row);

        public static bool ShowsAlone(bool isMatched) => ShowsLeft(isMatched);

        public static bool ShowsOtherAlone(bool isMatched) => ShowsRight(isMatched);

        public static ref int First(ref RegularKey key) => ref key.Left;

        public static ref int FirstOther(ref RegularKey key) => ref key.Right;
    }

    private readonly struct RightSide : IRegularSide<TRight, TLeft, TKey, TOut>
    {
        public static long Ttl => TSpec.RightTtl;

        public static long Lag => TSpec.RightLag;

        public static long TimeOf(in TRight row) => TSpec.RightTimeOf(in row);

        public static long OtherTtl => TSpec.LeftTtl;

        public static long OtherTimeOf(in TLeft row) => TSpec.LeftTimeOf(in row);

        public static bool Raises => TSpec.RightRaises;

        public static bool HasKey(in TRight row) => TSpec.HasRightKey(in row);

        public static TKey KeyOf(in TRight row) => TSpec.RightKeyOf(in row);

        public static bool Same(in TRight row, in TRight other) => TSpec.SameRight(in row, in other);

        public static TRight Keep(in TRight row, StateHeap heap) => TSpec.KeepRight(in row, heap);

        public static void Save(in TRight row, ref StateWriter writer) => TSpec.SaveRight(in row, ref writer);

        public static TRight Load(ref StateReader reader, StateHeap heap) => TSpec.LoadRight(ref reader, heap);

        public static bool Matches(in TRight own, in TLeft other) => TSpec.Matches(in other, in own);

        public static void Pair(in TRight own, in TLeft other, out TOut row) => TSpec.Join(in other, in own, out row);

        public static void Alone(in TRight own, out TOut row) => TSpec.WriteRight(in own, out row);

        public static void AloneOther(in TLeft other, out TOut row) => TSpec.WriteLeft(in other, out row);

        public static bool ShowsAlone(bool isMatched) => ShowsRight(isMatched);

        public static bool ShowsOtherAlone(bool isMatched) => ShowsLeft(isMatched);

        public static ref int First(ref RegularKey key) => ref key.Right;

        public static ref int FirstOther(ref RegularKey key) => ref key.Left;
    }

    /// <summary>A side's keys, of the changes that come.</summary>
    private readonly struct Keys<TOwn, TOther, TSide> : IKeyedRows<Change<TOwn>, TKey>
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        public static bool HasKey(in Change<TOwn> row) => TSide.HasKey(row.Row);

        public static TKey KeyOf(in Change<TOwn> row) => TSide.KeyOf(row.Row);
    }
}
