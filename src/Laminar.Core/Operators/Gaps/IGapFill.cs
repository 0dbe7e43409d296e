using Laminar.State;

namespace Laminar.Operators;

/// <summary>GAP_FILL, emitted per query; the operator owns loop, table and buckets. Every member is static and small. All times are nanoseconds since 1970.</summary>
/// <remarks>
/// Order of evaluation for a row: <see cref="IRowFilter{TRow}.Keep"/>, <see cref="TimeOf"/>, <see cref="KeyOf"/>, <see cref="Map"/>: if one of them throws the row is a bad row, and no
/// gap ends with it. Nothing else can fail.
/// </remarks>
public interface IGapFill<TRow, TKey, TKept, TOut> : IRowFilter<TRow>
    where TKey : struct, IKey<TKey>
    where TKept : struct
{
    /// <summary>How far the time of this input may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>The length of a bucket.</summary>
    static abstract long Step { get; }

    /// <summary>Times of buckets are multiples of <see cref="Step"/>, and this: from 0 to below that.</summary>
    static abstract long Offset { get; }

    /// <summary>Rows that lie farther apart have nothing between them.</summary>
    static abstract long MaxGap { get; }

    /// <summary>Whether a gap's rows need the row that ends it.</summary>
    static abstract bool Waits { get; }

    /// <summary>Whether gaps are filled that have not ended.</summary>
    static abstract bool UntilWatermark { get; }

    /// <summary>Whether keys or kept rows hold text in the operator's heap.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>Whose row it is.</summary>
    static abstract TKey KeyOf(in TRow row);

    /// <summary>The row as it comes out.</summary>
    static abstract void Map(in TRow row, out TOut made);

    /// <summary>What is kept of it; its text is still where it was.</summary>
    static abstract TKept Hold(in TOut made);

    /// <summary>A kept row with its text in <paramref name="heap"/>.</summary>
    static abstract TKept Move(in TKept row, StateHeap heap);

    /// <summary>A bucket's row after the last one of its key: what is interpolated is NULL.</summary>
    static abstract void Fill(in TKept last, long time, out TOut filled);

    /// <summary>Puts what is interpolated into a bucket's row: so far on the way from the last row to the next.</summary>
    static abstract void Lean(in TKept last, in TOut next, double part, ref TOut filled);

    /// <summary>Writes a kept row.</summary>
    static abstract void SaveRow(in TKept row, ref StateWriter writer);

    /// <summary>Reads a kept row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TKept LoadRow(ref StateReader reader, StateHeap heap);
}
