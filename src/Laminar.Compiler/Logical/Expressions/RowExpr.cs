using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>
/// A stream's whole row, as an argument of a user's method. Where rows are still the stream's own it is the row itself; elsewhere one is made of the columns that the method reads.
/// </summary>
/// <param name="Stream">Whose row.</param>
/// <param name="Indexes">The stream's columns that are read, ascending.</param>
/// <param name="Columns">Their values, in the same order.</param>
public sealed record RowExpr(StreamEntry Stream, EquatableArray<int> Indexes, EquatableArray<Expr> Columns) : Expr(SqlType.Null, false);
