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

    /// <summary>The unit of a <see cref="long"/> event-time member, counted from 1970 UTC; needed there and an error elsewhere.</summary>
    public TimeUnit Unit { get; set; }
}
