namespace Laminar.Compiler.Catalog;

/// <summary>How a stream's watermark follows from its rows. Times are nanoseconds, columns are indices among the stream's, -1 for none.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Delay">How far behind the newest row a row may come: watermark = newest - this.</param>
/// <param name="Interval">Periodic: by the query's clock, how often it is taken over.</param>
/// <param name="When">Punctuated: the BOOLEAN column that makes a row's time the watermark.</param>
/// <param name="Partitions">How many partitions the source has, each with its own watermark; 1 for none.</param>
/// <param name="PartitionBy">The column whose every value is a partition with its own watermark.</param>
/// <param name="IdleTimeout">By the query's clock, after how long without a row a partition holds the others back no more.</param>
/// <param name="AlignmentGroup">Streams of one group wait for each other; null for none.</param>
/// <param name="MaxDrift">How far the stream may run ahead of the slowest of its group.</param>
public sealed record WatermarkStrategy(
    WatermarkKind Kind = WatermarkKind.Bounded,
    long Delay = 0,
    long Interval = 0,
    int When = -1,
    int Partitions = 1,
    int PartitionBy = -1,
    long IdleTimeout = WatermarkStrategy.DefaultIdleTimeout,
    string? AlignmentGroup = null,
    long MaxDrift = 0)
{
    /// <summary>30 s.</summary>
    public const long DefaultIdleTimeout = 30_000_000_000;

    /// <summary>Rows in order.</summary>
    public static readonly WatermarkStrategy InOrder = new();

    /// <summary>Rows that come up to so much behind the newest.</summary>
    public static WatermarkStrategy Bounded(long delay) => new(Delay: delay);
}
