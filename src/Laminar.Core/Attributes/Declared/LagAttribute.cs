using System;

namespace Laminar;

/// <summary>The value of a row before, by event time: <c>LAG</c> in SQL. Put on a static method that takes a row, by <c>in</c>, and gives the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LagAttribute : NeighbourAttribute
{
    /// <param name="rows">How many rows before.</param>
    public LagAttribute(int rows = 1)
        : base(rows)
    {
    }
}
