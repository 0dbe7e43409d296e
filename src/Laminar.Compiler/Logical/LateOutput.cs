namespace Laminar.Compiler.Logical;

/// <summary>LATE DATA TO: what an aggregate hands on of each row that it drops for being late.</summary>
/// <param name="Name">The name after TO.</param>
/// <param name="Items">Columns of the aggregate's input: those of the query's FROM, in order.</param>
/// <param name="Columns">How each is held.</param>
public sealed record LateOutput(string Name, EquatableArray<Expr> Items, EquatableArray<RowColumn> Columns);
