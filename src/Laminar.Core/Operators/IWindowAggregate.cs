using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// A windowed GROUP BY, emitted per query; the operator owns loop, table, windows, watermark and error paths. Every member is static and small, so
/// that the JIT makes one flat loop of them. All times are nanoseconds since 1970.
/// </summary>
/// <remarks>
/// Order of evaluation for a row: <see cref="TimeOf"/> (advances the watermark), <see cref="IRowFilter{TRow}.Keep"/>, <see cref="KeyOf"/>,
/// <see cref="Add"/>. A member that throws makes the row a bad row; <see cref="Add"/> computes all its arguments before it changes the state.
/// </remarks>
public interface IWindowAggregate<TRow, TKey, TState, TOut> : IRowFilter<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    /// <summary>Length of a window.</summary>
    static abstract long Size { get; }

    /// <summary>
    /// A window starts every so often; equals <see cref="Size"/> for TUMBLE and is at most that. Where windows cumulate it is the step; of a session both
    /// are the gap.
    /// </summary>
    static abstract long Slide { get; }

    /// <summary>Windows start at multiples of <see cref="Slide"/>, or of <see cref="Size"/> where they cumulate, plus this; at least 0, and below it.</summary>
    static abstract long Offset { get; }

    /// <summary>CUMULATE: all windows between two multiples of <see cref="Size"/> have the same start, and end at each <see cref="Slide"/> from it on.</summary>
    static abstract bool Cumulates { get; }

    /// <summary>How long a window stays open after the watermark has passed its end.</summary>
    static abstract long Lateness { get; }

    /// <summary>Watermark = greatest event time seen - this. 0 below another operator, whose rows come in order; WatermarkDelay.Upstream where it comes by Advance only.</summary>
    static abstract long Delay { get; }

    /// <summary>How far the event time of this input may lie below the upstream's watermark (see IStage.Advance): 0 for a source.</summary>
    static abstract long Lag { get; }

    /// <summary>Whether <see cref="Subtract"/> undoes <see cref="Merge"/> exactly: hopping windows then keep a running state.</summary>
    static abstract bool Invertible { get; }

    /// <summary>Whether keys or states hold text in the operator's heap.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>Whether states own pieces of the operator's heap (sets, lists, sketches), which <see cref="Release"/> gives back.</summary>
    static abstract bool HoldsBlocks { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>Whether the row counts where it is late or bad: not where it is a further copy of one that does (GROUPING SETS).</summary>
    static virtual bool Counts(in TRow row) => true;

    /// <summary>The row's group.</summary>
    static abstract TKey KeyOf(in TRow row);

    /// <summary>Folds a row in. <paramref name="time"/> is its event time.</summary>
    static abstract void Add(ref TState state, in TRow row, long time, StateHeap heap);

    /// <summary>Whether states own memory in which a row's place is known beforehand, for <see cref="Fetch"/>.</summary>
    static virtual bool Fetches => false;

    /// <summary>Has the place come nearer that <see cref="Add"/> will look at for this row. The state may be another group's: no more than a hint.</summary>
    static virtual void Fetch(in TState state, in TRow row, StateHeap heap)
    {
    }

    /// <summary>Whether no row has been folded in: such a state is equal to default and writes no row.</summary>
    static abstract bool IsEmpty(in TState state);

    /// <summary>
    /// Folds the rows of a later pane in. Either may be empty. What <paramref name="later"/> owns stays its own: merging into default copies.
    /// </summary>
    static abstract void Merge(ref TState state, in TState later, StateHeap heap);

    /// <summary>Takes the rows of the earliest merged pane out again. Called only where <see cref="Invertible"/>.</summary>
    static abstract void Subtract(ref TState state, in TState earliest, StateHeap heap);

    /// <summary>Gives back what a state owns; it is not used again. Called only where <see cref="HoldsBlocks"/>.</summary>
    static abstract void Release(ref TState state, StateHeap heap);

    /// <summary>The output row of a group; false where HAVING drops it.</summary>
    static abstract bool Write(in Window window, in TKey key, in TState state, out TOut row);

    /// <summary>Moves the text and the blocks of a state into another heap (when a heap is compacted, and dropped whole).</summary>
    static abstract void Retain(ref TState state, StateHeap heap);

    /// <summary>Writes a state.</summary>
    static abstract void Save(in TState state, ref StateWriter writer);

    /// <summary>Reads a state; its text goes into <paramref name="heap"/>.</summary>
    static abstract void Load(ref TState state, ref StateReader reader, StateHeap heap);
}
