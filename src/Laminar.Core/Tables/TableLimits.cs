namespace Laminar.Tables;

/// <summary>Where tables change their layout. The defaults were measured; tests set small ones to reach every layout with few keys.</summary>
internal sealed class TableLimits
{
    public static TableLimits Default { get; } = new();

    /// <summary>A flat table grows by rehashing at once up to this many keys (0.3 ms); beyond, it becomes indexed, which grows in steps.</summary>
    public int FlatInPlace { get; init; } = 8 * 1024;

    /// <summary>With no more keys than this, a table that is empty at a close starts flat again.</summary>
    public int FlatAtMost { get; init; } = 24 * 1024;

    /// <summary>Nor is a flat table made larger than this.</summary>
    public long FlatBytesAtMost { get; init; } = 128L << 20;

    /// <summary>Sessions' slots are fetched ahead from this many keys on: below, the table lies in the cache and looking ahead costs more than it saves.</summary>
    public int AheadFrom { get; init; } = 24 * 1024;

    /// <summary>Entries moved to a larger index after a batch.</summary>
    public int EntriesAStep { get; init; } = 8 * 1024;

    /// <summary>Tables of fewer keys are never rebuilt for being mostly dead.</summary>
    public int ShrinkFrom { get; init; } = 1024;

    /// <summary>A text heap of fewer bytes is never compacted.</summary>
    public int CompactFrom { get; init; } = 64 * 1024;
}
