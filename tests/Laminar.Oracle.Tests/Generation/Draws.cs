using System;

namespace Laminar.Oracle.Generation;

/// <summary>What a run of random queries draws beside the usual. Each is a run of its own: it changes what all others draw.</summary>
[Flags]
public enum Draws
{
    None = 0,

    /// <summary>Every other query is a join by equality alone.</summary>
    RegularJoins = 1,

    /// <summary>Half of all queries are joins that look at versions at several times, where there is a key to join by.</summary>
    Probes = 2,

    /// <summary>Arrays, rows, maps and bytes, and rows of the elements of arrays.</summary>
    Arrays = 4,

    /// <summary>Lookups in what groups of the other stream are, and constant rows.</summary>
    Tables = 8,

    /// <summary>Most queries go by the query's clock, not by the times of rows.</summary>
    Clock = 16,

    /// <summary>Rows are looked up in tables: one that is kept, or one that is asked.</summary>
    Lookups = 32,

    /// <summary>Queries in the place of values.</summary>
    Scalars = 64,

    /// <summary>The source has a number of partitions.</summary>
    Partitions = 128,

    /// <summary>A third of all queries are INTERSECTs and EXCEPTs.</summary>
    Sets = 256,

    /// <summary>Half of all queries are joins by time whose rows tell how long they match.</summary>
    Ends = 512,

    /// <summary>Half of all queries look at the rows around a row, in every frame, or are ranks, one or several.</summary>
    Frames = 1024,

    /// <summary>All functions, NOW() among them where rows stay and nothing keeps it.</summary>
    Functions = 2048,

    /// <summary>Half of all queries group by windows that are columns, and many sources are rows with their windows, or rows that were late.</summary>
    Windows = 4096,

    /// <summary>The clock goes with the rows, some of which lie too far past it to move the watermark.</summary>
    FarTimes = 8192,
}
