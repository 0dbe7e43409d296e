namespace Laminar.Compiler.Logical;

/// <summary>
/// Rows of two inputs that belong together. Output: the left columns, then the right ones, those of a side that may be missing nullable and no event times;
/// left columns only where the shape is of left rows alone.
/// </summary>
/// <param name="Left">The left rows.</param>
/// <param name="Right">The right rows.</param>
/// <param name="Spec">What belongs together.</param>
public sealed record JoinNode(LogicalNode Left, LogicalNode Right, JoinSpec Spec, EquatableArray<RowColumn> Output) : LogicalNode(Output);
