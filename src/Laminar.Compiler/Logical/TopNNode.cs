namespace Laminar.Compiler.Logical;

/// <summary>ORDER BY … LIMIT n: the first n of all rows so far, a changelog.</summary>
/// <param name="Order">Earlier keys decide; among rows that are equal in all of them the first that arrived come first.</param>
/// <param name="Limit">How many rows; at least 1.</param>
public sealed record TopNNode(LogicalNode Input, EquatableArray<SortKey> Order, int Limit) : LogicalNode(Input.Output);

/// <summary>An expression that rows are ordered by. NULLs come last, as in PostgreSQL, and first with DESC, where the query does not say.</summary>
public sealed record SortKey(Expr Value, bool Descending, bool NullsFirst);
