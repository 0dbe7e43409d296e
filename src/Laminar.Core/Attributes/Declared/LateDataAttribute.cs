using System;

namespace Laminar;

/// <summary>What becomes of rows whose windows have closed, in a query that is declared in C#: <c>LATE DATA DROP</c> and <c>LATE DATA TO</c> in SQL. They are counted either way.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LateDataAttribute : Attribute
{
    /// <param name="fate">Dropped, or handed to the second sink of Start.</param>
    public LateDataAttribute(LateFate fate) => Fate = fate;

    /// <summary>What becomes of them.</summary>
    public LateFate Fate { get; }
}

/// <summary>What becomes of late rows.</summary>
public enum LateFate
{
    /// <summary>They are counted and dropped, and that is meant.</summary>
    Drop,

    /// <summary>They go to a second output with how late they were: the class gets a <c>Late</c> row, and Start takes a second sink.</summary>
    Output,
}
