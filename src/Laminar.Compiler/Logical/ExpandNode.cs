namespace Laminar.Compiler.Logical;

/// <summary>Each row once per copy, in their order: a copy is one expression over the input for each output column. GROUPING SETS compile to it.</summary>
public sealed record ExpandNode(
    LogicalNode Input,
    EquatableArray<EquatableArray<Expr>> Copies,
    EquatableArray<RowColumn> Output) : LogicalNode(Output);
