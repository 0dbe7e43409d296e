namespace Laminar.Compiler.Logical;

/// <summary>VALUES: rows that are there when the query starts. The expressions read no columns; each has its column's type.</summary>
public sealed record ValuesNode(EquatableArray<EquatableArray<Expr>> Rows, EquatableArray<RowColumn> Output) : LogicalNode(Output);
