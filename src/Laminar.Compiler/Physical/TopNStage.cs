using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The first rows in an order, or each window's rows in it. It hands on the rows that the stage before it makes.</summary>
/// <param name="Order">Columns of its rows; earlier ones decide.</param>
/// <param name="Limit">How many rows; 0 for all rows of each window.</param>
public sealed record TopNStage(EquatableArray<SortColumn> Order, int Limit, EquatableArray<RowColumn> Output) : PhysicalStage(default, Output, false);

/// <summary>A column that rows are ordered by.</summary>
public sealed record SortColumn(int Column, bool Descending, bool NullsFirst);
