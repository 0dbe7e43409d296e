using System;

namespace Laminar.Operators;

/// <summary>Rows that come too late for their windows, and what is handed on of them. What <c>Late</c> runs; emitted per query. Lengths are nanoseconds.</summary>
public interface ILate<TRow, TOut> : IRowFilter<TRow>
{
    /// <summary>Length of a window; of cumulating ones of the longest.</summary>
    static abstract long Size { get; }

    /// <summary>The last window that a row lies in starts at a multiple of this, plus <see cref="Offset"/>.</summary>
    static abstract long Every { get; }

    /// <summary>Where windows start, from a multiple of <see cref="Every"/>.</summary>
    static abstract long Offset { get; }

    /// <summary>How long a window stays open after its end.</summary>
    static abstract long Lateness { get; }

    /// <summary>How far an event time may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>Whether the watermark comes from one stream right below, which tells of it before every row that lies behind.</summary>
    static abstract bool IsToldOfLateRows { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>What is handed on of a row that is late by so much.</summary>
    static abstract void Map(in TRow row, TimeSpan by, out TOut result);
}
