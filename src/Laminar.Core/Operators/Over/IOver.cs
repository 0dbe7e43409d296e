using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// OVER (PARTITION BY … ORDER BY time frame), emitted per query; the operator owns loop, table, rings and error paths. Every member is static and small. All
/// times are nanoseconds since 1970.
/// </summary>
/// <remarks>
/// Order of evaluation for a row: <see cref="TimeOf(in TRow)"/> (moves the watermark where the operator takes it from rows), <see cref="IRowFilter{TRow}.Keep"/>,
/// <see cref="KeyOf"/>, <see cref="Hold"/>, <see cref="Add"/>; then, at once or when what it waits for has come, <see cref="Write"/>. A member before Write that
/// throws makes the row a bad row, and it is in no frame.
/// </remarks>
public interface IOver<TRow, TKey, TState, TKept, TRing, TOut> : IRowFilter<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TKept : struct
    where TRing : struct, IRing<TKept>
{
    /// <summary>Whether rows have a time; else they are in the order of their arrival.</summary>
    static abstract bool HasTime { get; }

    /// <summary>0 where each row's time is the watermark; WatermarkDelay.Upstream where that comes by Advance only.</summary>
    static abstract long Delay { get; }

    /// <summary>How far the time of this input may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>Rows of one time come out together, when a later one has come or the watermark has passed them: RANGE.</summary>
    static abstract bool ByRange { get; }

    /// <summary>RANGE: rows so much older than the row are in its frame; -1 for all.</summary>
    static abstract long Reach { get; }

    /// <summary>ROWS: so many before the row are in its frame and are taken out of the state after that; -1 for all.</summary>
    static abstract int Preceding { get; }

    /// <summary>The frame begins so many rows, or nanoseconds, after the row; 0 where it begins with the row or before.</summary>
    static abstract long After { get; }

    /// <summary>The frame ends so many rows, or nanoseconds, before the row; 0 where it ends with the row or after.</summary>
    static abstract long Behind { get; }

    /// <summary>RANGE: rows so much later than the row are in its frame.</summary>
    static abstract long Until { get; }

    /// <summary>Whether a member before <see cref="Write"/> may throw.</summary>
    static abstract bool RowCanFail { get; }

    /// <summary>Whether <see cref="Write"/> may say no.</summary>
    static abstract bool Drops { get; }

    /// <summary>Rows that leave the frame are taken out of the state.</summary>
    static abstract bool Removes { get; }

    /// <summary>So many rows of the partition have to come after a row before it comes out.</summary>
    static abstract int Ahead { get; }

    /// <summary>IGNORE NULLS: rows without a value are not looked at by others: they do not stay, or (<see cref="Ahead"/>) do not count.</summary>
    static abstract bool Skips { get; }

    /// <summary>So many rows before a row are kept.</summary>
    static abstract int Depth { get; }

    /// <summary>Whether keys, states or kept rows hold text in the operator's heap.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>The event time of a kept row, where something goes by it; else anything.</summary>
    static abstract long TimeOf(in TKept row);

    /// <summary>The row's partition.</summary>
    static abstract TKey KeyOf(in TRow row);

    /// <summary>What is kept of a row.</summary>
    static abstract TKept Hold(in TRow row, StateHeap heap);

    /// <summary>A kept row with its text in <paramref name="heap"/>.</summary>
    static abstract TKept Move(in TKept row, StateHeap heap);

    /// <summary>Whether a row has the value; where <see cref="Skips"/> says so.</summary>
    static abstract bool Stays(in TKept row);

    /// <summary>Folds a row in.</summary>
    static abstract void Add(ref TState state, in TRow row, in TKept kept, long time, StateHeap heap);

    /// <summary>Takes a row out again; where frames end.</summary>
    static abstract void Remove(ref TState state, in TKept row, long time, StateHeap heap);

    /// <summary>The row that comes out; false where a condition above drops it. <paramref name="row"/> is there only where rows come out at once.</summary>
    static abstract bool Write(in TRow row, in OverRows<TKept, TRing> rows, in TState state, out TOut output);

    /// <summary>Copies what the state holds to another heap.</summary>
    static abstract void Retain(ref TState state, StateHeap heap);

    /// <summary>Writes a state.</summary>
    static abstract void Save(in TState state, ref StateWriter writer);

    /// <summary>Reads a state.</summary>
    static abstract void Load(ref TState state, ref StateReader reader, StateHeap heap);

    /// <summary>Writes a kept row.</summary>
    static abstract void SaveRow(in TKept row, ref StateWriter writer);

    /// <summary>Reads a kept row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TKept LoadRow(ref StateReader reader, StateHeap heap);
}
