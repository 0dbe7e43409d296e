namespace Laminar.Operators;

/// <summary>How a stream's watermark follows from its rows, emitted per query. All times are nanoseconds since 1970.</summary>
public interface IWatermarks<TRow>
{
    /// <summary>Where the watermark comes from.</summary>
    static abstract WatermarkKind Kind { get; }

    /// <summary>Bounded and periodic: watermark = greatest event time - this.</summary>
    static abstract long Delay { get; }

    /// <summary>Periodic: how often, by the query's clock, the watermark is taken over.</summary>
    static abstract long Interval { get; }

    /// <summary>By the query's clock, after how long without a row a partition holds the others back no more.</summary>
    static abstract long IdleTimeout { get; }

    /// <summary>How many partitions the source has: 1 for none, 0 where each value of a column is one.</summary>
    static abstract int Partitions { get; }

    /// <summary>Whether <see cref="TimeOf"/>, <see cref="IsWatermark"/> or <see cref="PartitionOf"/> may throw: the row is then a bad one.</summary>
    static abstract bool CanFail { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>Punctuated: whether the row's time is the watermark.</summary>
    static abstract bool IsWatermark(in TRow row);

    /// <summary>By column: the row's partition.</summary>
    static abstract int PartitionOf(in TRow row, PartitionKeys keys);
}
