using Laminar.State;

namespace Laminar.Operators;

/// <summary>The same join where right rows come as changes.</summary>
public readonly struct AsofOfChanges<TLeft, TRight, TKey, TOut, TSpec> : IAsofJoin<TLeft, Change<TRight>, TKey, TOut>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IAsofJoin<TLeft, TRight, TKey, TOut>
{
    /// <inheritdoc/>
    public static JoinShape Shape => TSpec.Shape;

    /// <inheritdoc/>
    public static bool Compares => TSpec.Compares;

    /// <inheritdoc/>
    public static bool CanFail => TSpec.CanFail;

    /// <inheritdoc/>
    public static bool HoldsText => TSpec.HoldsText;

    /// <inheritdoc/>
    public static AsofDirection Direction => TSpec.Direction;

    /// <inheritdoc/>
    public static bool TakesEqual => TSpec.TakesEqual;

    /// <inheritdoc/>
    public static long Before => TSpec.Before;

    /// <inheritdoc/>
    public static long After => TSpec.After;

    /// <inheritdoc/>
    public static long LeftLag => TSpec.LeftLag;

    /// <inheritdoc/>
    public static long RightLag => TSpec.RightLag;

    /// <inheritdoc/>
    public static bool TellsTimes => TSpec.TellsTimes;

    /// <inheritdoc/>
    public static bool RightChanges => true;

    /// <inheritdoc/>
    public static ChangeKind KindOf(in Change<TRight> right) => right.Kind;

    /// <inheritdoc/>
    public static Change<TRight> RightAt(in Change<TRight> right, long time) => new(TSpec.RightAt(right.Row, time), right.Kind);

    /// <inheritdoc/>
    public static long LeftTimeOf(in TLeft left) => TSpec.LeftTimeOf(in left);

    /// <inheritdoc/>
    public static long RightTimeOf(in Change<TRight> right) => TSpec.RightTimeOf(right.Row);

    /// <inheritdoc/>
    public static bool HasLeftKey(in TLeft row) => TSpec.HasLeftKey(in row);

    /// <inheritdoc/>
    public static TKey LeftKeyOf(in TLeft row) => TSpec.LeftKeyOf(in row);

    /// <inheritdoc/>
    public static bool HasRightKey(in Change<TRight> row) => TSpec.HasRightKey(row.Row);

    /// <inheritdoc/>
    public static TKey RightKeyOf(in Change<TRight> row) => TSpec.RightKeyOf(row.Row);

    /// <inheritdoc/>
    public static bool Matches(in TLeft left, in Change<TRight> right) => TSpec.Matches(in left, right.Row);

    /// <inheritdoc/>
    public static void Join(in TLeft left, in Change<TRight> right, out TOut row) => TSpec.Join(in left, right.Row, out row);

    /// <inheritdoc/>
    public static void WriteLeft(in TLeft left, out TOut row) => TSpec.WriteLeft(in left, out row);

    /// <inheritdoc/>
    public static void WriteRight(in Change<TRight> right, out TOut row) => TSpec.WriteRight(right.Row, out row);

    /// <inheritdoc/>
    public static TLeft KeepLeft(in TLeft row, StateHeap heap) => TSpec.KeepLeft(in row, heap);

    /// <inheritdoc/>
    public static Change<TRight> KeepRight(in Change<TRight> row, StateHeap heap) => new(TSpec.KeepRight(row.Row, heap), row.Kind);

    /// <inheritdoc/>
    public static void SaveLeft(in TLeft row, ref StateWriter writer) => TSpec.SaveLeft(in row, ref writer);

    /// <inheritdoc/>
    public static void SaveRight(in Change<TRight> row, ref StateWriter writer)
    {
        writer.Write((byte)row.Kind);
        TSpec.SaveRight(row.Row, ref writer);
    }

    /// <inheritdoc/>
    public static TLeft LoadLeft(ref StateReader reader, StateHeap heap) => TSpec.LoadLeft(ref reader, heap);

    /// <inheritdoc/>
    public static Change<TRight> LoadRight(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out byte kind);
        return kind <= (byte)ChangeKind.Delete
            ? new(TSpec.LoadRight(ref reader, heap), (ChangeKind)kind)
            : throw new StateException("The state is damaged: not a kind of change.");
    }
}
