using Laminar.State;

namespace Laminar.Operators;

/// <summary>What a join by equality needs to know of its rows, emitted per query.</summary>
/// <typeparam name="TLeft">The rows of the left input.</typeparam>
/// <typeparam name="TRight">The rows of the right input.</typeparam>
/// <typeparam name="TKey">What is equal on both sides.</typeparam>
/// <typeparam name="TOut">What is handed on.</typeparam>
public interface IJoinRows<TLeft, TRight, TKey, TOut>
    where TKey : struct, IKey<TKey>
{
    /// <summary>Which rows come out.</summary>
    static abstract JoinShape Shape { get; }

    /// <summary>Whether there are conditions beside equality: without them <see cref="Matches"/> is not called.</summary>
    static abstract bool Compares { get; }

    /// <summary>Whether <see cref="Matches"/> may throw for some pair.</summary>
    static abstract bool CanFail { get; }

    /// <summary>Whether rows of a side have text that has to be copied to be kept.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>False where a key column is NULL: such a row matches nothing.</summary>
    static abstract bool HasLeftKey(in TLeft left);

    /// <summary>The key of a left row that has one.</summary>
    static abstract TKey LeftKeyOf(in TLeft left);

    /// <summary>False where a key column is NULL: such a row matches nothing.</summary>
    static abstract bool HasRightKey(in TRight right);

    /// <summary>The key of a right row that has one.</summary>
    static abstract TKey RightKeyOf(in TRight right);

    /// <summary>Whether two rows of one key belong together: the conditions beside equality are TRUE.</summary>
    static abstract bool Matches(in TLeft left, in TRight right);

    /// <summary>The row of a pair. It is also called for pairs that do not match: what is written for those is written over.</summary>
    static abstract void Join(in TLeft left, in TRight right, out TOut row);

    /// <summary>The row of a left row alone.</summary>
    static abstract void WriteLeft(in TLeft left, out TOut row);

    /// <summary>The row of a right row alone.</summary>
    static abstract void WriteRight(in TRight right, out TOut row);

    /// <summary>The row with its text in <paramref name="heap"/>.</summary>
    static abstract TLeft KeepLeft(in TLeft row, StateHeap heap);

    /// <summary>Writes a left row.</summary>
    static abstract void SaveLeft(in TLeft row, ref StateWriter writer);

    /// <summary>Reads a left row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TLeft LoadLeft(ref StateReader reader, StateHeap heap);

    /// <summary>The row with its text in <paramref name="heap"/>.</summary>
    static abstract TRight KeepRight(in TRight row, StateHeap heap);

    /// <summary>Writes a right row.</summary>
    static abstract void SaveRight(in TRight row, ref StateWriter writer);

    /// <summary>Reads a right row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TRight LoadRight(ref StateReader reader, StateHeap heap);
}
