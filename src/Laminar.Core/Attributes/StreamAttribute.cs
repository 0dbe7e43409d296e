using System;

namespace Laminar;

/// <summary>
/// Marks a struct, record or class as the row type of a stream: its public readable properties and fields are the columns, and its name is
/// the table name in SQL.
/// </summary>
/// <example><code>
/// [Stream(EventTime = nameof(Ts), MaxDelay = "5s")]
/// public readonly record struct Trade(DateTime Ts, int Symbol, double Price, long Quantity);
/// </code></example>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class StreamAttribute : Attribute
{
    /// <summary>The member that says when a row happened. Windows need one.</summary>
    public string? EventTime { get; set; }

    /// <summary>
    /// How far behind the newest row a row may come and still be on time: "500ms", "5s", "1m", "2h", "1d" or a TimeSpan's text. The watermark is the
    /// newest event time less this. Nothing said means "0s": rows in order, anything older than the newest may be late.
    /// </summary>
    public string? MaxDelay { get; set; }

    /// <summary>Where the watermark comes from. Unless said, the newest event time less <see cref="MaxDelay"/>.</summary>
    public WatermarkKind Watermark { get; set; }

    /// <summary>Periodic: how often, by the query's clock, the watermark is taken over. A text like <see cref="MaxDelay"/>; "200ms" unless said.</summary>
    public string? WatermarkInterval { get; set; }

    /// <summary>Punctuated: the <see cref="bool"/> member that makes a row's time the watermark. A computed property will do.</summary>
    public string? WatermarkWhen { get; set; }

    /// <summary>
    /// How many partitions the source has; each has its own watermark, and the slowest counts. Rows are then pushed with the number of their partition, from 0 on.
    /// </summary>
    public int Partitions { get; set; }

    /// <summary>The member whose every value is a partition with its own watermark: a number, an enum or text, with at most 4,096 values.</summary>
    public string? PartitionBy { get; set; }

    /// <summary>After how long without a row, by the query's clock, a partition holds the others back no more. A text like <see cref="MaxDelay"/>; "30s" unless said.</summary>
    public string? IdleTimeout { get; set; }

    /// <summary>Streams of one query with the same group wait for each other: one that runs ahead by more than <see cref="MaxDrift"/> is paused.</summary>
    public string? AlignmentGroup { get; set; }

    /// <summary>How far the stream may run ahead of the slowest of its group. A text like <see cref="MaxDelay"/>.</summary>
    public string? MaxDrift { get; set; }

    /// <summary>The unit of a <see cref="long"/> event-time member, counted from 1970 UTC; needed there and an error elsewhere.</summary>
    public TimeUnit Unit { get; set; }
}
