using System;

namespace Laminar;

/// <summary>
/// The value of a row after, by event time: <c>LEAD</c> in SQL. The row comes out when that one has come. Put on a static method that takes a row, by <c>in</c>, and gives the value.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LeadAttribute : NeighbourAttribute
{
    /// <param name="rows">How many rows after.</param>
    public LeadAttribute(int rows = 1)
        : base(rows)
    {
    }
}
