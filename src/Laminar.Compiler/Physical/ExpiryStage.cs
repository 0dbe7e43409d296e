using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Tells the stage behind it, whose rows are its own, to forget the partitions that have had no row for so long.</summary>
/// <param name="Ttl">In nanoseconds.</param>
/// <param name="Time">The column that says when a row happened.</param>
/// <param name="Lag">How far that may lie below the upstream's watermark.</param>
/// <param name="IsInOrder">Whether rows come in order of it.</param>
public sealed record ExpiryStage(long Ttl, int Time, long Lag, bool IsInOrder, EquatableArray<RowColumn> Output) : PhysicalStage(default, Output, false);
