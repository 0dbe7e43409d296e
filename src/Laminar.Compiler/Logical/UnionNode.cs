namespace Laminar.Compiler.Logical;

/// <summary>UNION ALL: the rows of every input, in the order in which they come. Each input has the output's columns, in order and by type.</summary>
public sealed record UnionNode(EquatableArray<LogicalNode> Inputs, EquatableArray<RowColumn> Output) : LogicalNode(Output);
