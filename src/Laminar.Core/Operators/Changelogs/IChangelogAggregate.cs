using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// A GROUP BY whose result is a changelog, or whose input is one, emitted per query. Of the members it shares with <see cref="IWindowAggregate{TRow, TKey, TState, TOut}"/>
/// those about panes are not called (Merge, Subtract, Invertible): each window folds its rows itself. All times are nanoseconds since 1970.
/// </summary>
public interface IChangelogAggregate<TRow, TKey, TState, TOut> : IWindowAggregate<TRow, TKey, TState, TOut>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    /// <summary>When changes are handed on.</summary>
    static abstract ChangelogEmission Emission { get; }

    /// <summary>For <see cref="ChangelogEmission.Every"/>: the interval.</summary>
    static abstract long Every { get; }

    /// <summary>Whether rows have an event time. Without one there is neither window nor watermark of its own.</summary>
    static abstract bool HasTime { get; }

    /// <summary>The row a changed group had before is not taken back: readers know it by its key.</summary>
    static abstract bool Upserts { get; }

    /// <summary>Whether HAVING or an expression of the output row may throw for some group.</summary>
    static abstract bool ResultCanFail { get; }

    /// <summary>Nothing but keys is read of a group: while it is there its output row stays the same (SELECT DISTINCT).</summary>
    static virtual bool IsDistinct => false;

    /// <summary>STATE TTL: how long a group without window is kept after its last row; 0 is for ever. Not where rows are taken back.</summary>
    static virtual long Ttl => 0;

    /// <summary>With a TTL: what has been handed on of a group stays when the group is forgotten.</summary>
    static virtual bool IsFinal => false;

    /// <summary>Rows may be taken back: <see cref="WeightOf"/> may be negative.</summary>
    static virtual bool TakesBack => false;

    /// <summary>+1 where the row comes, -1 where it is taken back.</summary>
    static abstract int WeightOf(in TRow row);

    /// <summary>Takes a row out again that was folded in. Called only where <see cref="WeightOf"/> may be negative.</summary>
    static abstract void Remove(ref TState state, in TRow row, long time, StateHeap heap);

    /// <summary>Whether two output rows say the same.</summary>
    static abstract bool Same(in TOut left, in TOut right);

    /// <summary>The output row with its text in <paramref name="heap"/>, or in the key where it is the key's.</summary>
    static abstract TOut Keep(in TOut row, in TKey key, StateHeap heap);

    /// <summary>Writes an output row.</summary>
    static abstract void SaveRow(in TOut row, ref StateWriter writer);

    /// <summary>Reads an output row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TOut LoadRow(ref StateReader reader, StateHeap heap);
}
