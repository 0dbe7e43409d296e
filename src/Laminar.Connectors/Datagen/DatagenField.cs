using System;

namespace Laminar.Connectors;

/// <summary>How a column is made up.</summary>
public sealed class DatagenField
{
    /// <summary>Whole numbers from <see cref="Min"/> to <see cref="Max"/> one after the other, and then no more rows; else values at random between them.</summary>
    public bool IsSequence { get; init; }

    /// <summary>The least value of a number, as C#'s invariant culture writes it; null for its type's, or 0 for floating and decimal ones.</summary>
    public string? Min { get; init; }

    /// <summary>The greatest; null for its type's, or 1 for floating and decimal ones.</summary>
    public string? Max { get; init; }

    /// <summary>Of text, in characters.</summary>
    public int Length { get; init; } = 16;

    /// <summary>How far before the row's own time a timestamp may lie.</summary>
    public TimeSpan MaxPast { get; init; }

    /// <summary>The share of rows with NULL where the column may be, from 0 to 1.</summary>
    public double NullRate { get; init; }
}
