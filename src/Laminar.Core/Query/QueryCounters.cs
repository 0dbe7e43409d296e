using System;

namespace Laminar;

/// <summary>What a query has counted since it was started (or since the state it was restored from was).</summary>
public record struct QueryCounters
{
    /// <summary>Rows pushed in.</summary>
    public long RowsIn { get; set; }

    /// <summary>Rows handed to the sink.</summary>
    public long RowsOut { get; set; }

    /// <summary>Rows dropped because their last window was closed.</summary>
    public long RowsLate { get; set; }

    /// <summary>Rows that were folded in although the watermark had passed the end of their last window: the allowed lateness had not gone by yet.</summary>
    public long RowsWithinLateness { get; set; }

    /// <summary>Rows whose event time lay too far past the query's clock to move the watermark (<see cref="QueryOptions.FarFuture"/>). They count in their windows.</summary>
    public long RowsFarFuture { get; set; }

    /// <summary>Rows skipped because an expression failed on them (overflow, division by zero, a time out of range, a bad cast).</summary>
    public long RowsBad { get; set; }

    /// <summary>Groups held now.</summary>
    public long Groups { get; set; }

    /// <summary>Rows that joins keep now because others may still come that belong to them, and rows that wait for the answers of a table.</summary>
    public long RowsHeld { get; set; }

    /// <summary>Groups, and partitions of windows over rows, ranks and patterns, that were forgotten because no row of theirs had come for as long as STATE TTL says.</summary>
    public long GroupsExpired { get; set; }

    /// <summary>Bytes reserved for state: tables, text, and rows that are kept; without the strings of C# that rows point to.</summary>
    public long StateBytes { get; set; }

    /// <summary>The watermark of the first operator that has one, or null before the first row.</summary>
    public Timestamp? Watermark { get; set; }
}
