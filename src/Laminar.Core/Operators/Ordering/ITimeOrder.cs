using Laminar.State;

namespace Laminar.Operators;

/// <summary>Rows that wait until the watermark passes them, emitted per query. What waits is what <see cref="IProjection{TRow, TOut}.Map"/> makes of them. All times are nanoseconds since 1970.</summary>
/// <remarks>Order of evaluation for a row: <see cref="TimeOf"/> (moves the watermark where the operator takes it from rows), Keep, Map.</remarks>
public interface ITimeOrder<TRow, TOut> : IProjection<TRow, TOut>
{
    /// <summary>Watermark = greatest event time seen - this; WatermarkDelay.Upstream where it comes by Advance only.</summary>
    static abstract long Delay { get; }

    /// <summary>How far the event time of this input may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>Whether rows hold text, which <see cref="KeepRow"/> copies.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>A row that waits, its text in <paramref name="heap"/>.</summary>
    static abstract TOut KeepRow(in TOut row, StateHeap heap);

    /// <summary>Writes a row that waits.</summary>
    static abstract void SaveRow(in TOut row, ref StateWriter writer);

    /// <summary>Reads a row that waits; its text goes into <paramref name="heap"/>.</summary>
    static abstract TOut LoadRow(ref StateReader reader, StateHeap heap);
}
