namespace Laminar.Compiler.Logical;

/// <summary>
/// The input's rows in order of time, of equal times as they came; each comes out when the watermark has reached its time. Rows that come when the watermark has passed their time
/// are late: counted and dropped.
/// </summary>
public sealed record TimeOrderNode(LogicalNode Input, int TimeColumn) : LogicalNode(Input.Output)
{
    /// <summary>What reads the rows looks at all rows of a time together: a row far in the future must not come among them.</summary>
    public bool NeedsAll { get; init; }
}
