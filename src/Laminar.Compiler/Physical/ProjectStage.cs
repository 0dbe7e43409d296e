using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Filter and projection without state.</summary>
/// <param name="Items">One expression over the input row for each output column.</param>
public sealed record ProjectStage(
    EquatableArray<Expr> Filter,
    EquatableArray<Expr> Items,
    EquatableArray<RowColumn> Output,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail);
