using System;

namespace Laminar;

/// <summary>A value of another row of the partition, in a query that is declared in C# with <see cref="OverAttribute"/>; null where there is no such row.</summary>
public abstract class NeighbourAttribute : Attribute
{
    private protected NeighbourAttribute(int rows) => Rows = rows;

    /// <summary>How many rows away it is.</summary>
    public int Rows { get; }

    /// <summary>Whether it is a column of the rows that come out; false where only results read it.</summary>
    public bool Output { get; set; } = true;
}
