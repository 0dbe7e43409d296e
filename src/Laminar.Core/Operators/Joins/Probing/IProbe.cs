using System;

namespace Laminar.Operators;

/// <summary>A row for each of several offsets from its time. What <c>Probe</c> runs; emitted per query.</summary>
public interface IProbe<TRow, TOut> : IRowFilter<TRow>
{
    /// <summary>The offsets in nanoseconds.</summary>
    static abstract ReadOnlySpan<long> Offsets { get; }

    /// <summary>How far a row's time may lie below the watermark without being late.</summary>
    static abstract long Lag { get; }

    /// <summary>Whether the upstream tells of the watermark before every row that lies below it.</summary>
    static abstract bool IsToldOfLateRows { get; }

    /// <summary>The row's event time, in nanoseconds since 1970.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>The row at an offset: the time that is looked at is its own plus that.</summary>
    static abstract void Map(in TRow row, TimeSpan offset, Timestamp probe, out TOut result);
}
