using System;
using System.Collections.Generic;

namespace Laminar.Connectors;

/// <summary>What rows are made up.</summary>
public sealed class DatagenOptions
{
    /// <summary>Rows a second, unless said.</summary>
    public const long DefaultRate = 10_000;

    /// <summary>How far apart the times of rows are; by the clock, too, where <see cref="IsTimed"/>.</summary>
    public long RowsPerSecond { get; init; } = DefaultRate;

    /// <summary>Rows come no faster than <see cref="RowsPerSecond"/> by the clock; else as fast as they are taken.</summary>
    public bool IsTimed { get; init; }

    /// <summary>How many rows, or null for without end.</summary>
    public long? Rows { get; init; }

    /// <summary>Equal seeds give equal rows, whichever of their columns are read.</summary>
    public long Seed { get; init; }

    /// <summary>The time of the first row, or null for now.</summary>
    public Timestamp? Start { get; init; }

    /// <summary>One for each column of the stream.</summary>
    public IReadOnlyList<DatagenField> Fields { get; init; } = [];

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
