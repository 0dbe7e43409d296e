namespace Laminar.Operators;

/// <summary>Ranked rows of partitions that are over when time has passed them, emitted per query.</summary>
public interface IClosingRank<TRow, TKey> : IRankedRow<TRow, TKey>
    where TKey : struct, IKey<TKey>
{
    /// <summary>How far that time may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>The partition's time, in nanoseconds since 1970: no row of it comes when the watermark has passed it.</summary>
    static abstract long TimeOf(in TRow row);
}
