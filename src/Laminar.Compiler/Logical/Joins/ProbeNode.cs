namespace Laminar.Compiler.Logical;

/// <summary>
/// The left rows of a temporal probe join: each once for each offset from its time, with the offset and the time that is looked at behind its columns. A row below the watermark is late, and dropped here,
/// with all its offsets.
/// </summary>
/// <param name="TimeColumn">The event time of the input.</param>
/// <param name="Offsets">In nanoseconds, in the order in which they were written.</param>
public sealed record ProbeNode(LogicalNode Input, int TimeColumn, EquatableArray<long> Offsets, EquatableArray<RowColumn> Output) : LogicalNode(Output);
