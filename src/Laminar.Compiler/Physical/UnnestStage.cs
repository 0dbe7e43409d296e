using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Each row once for each element of an array.</summary>
/// <param name="Array">Over the input row.</param>
/// <param name="IsOuter">A row without elements comes once, with NULLs.</param>
/// <param name="Items">An expression over the input row for each of the first columns of the output.</param>
/// <param name="Parts">What each column after them is, as in <see cref="UnnestNode.Parts"/>.</param>
public sealed record UnnestStage(
    EquatableArray<Expr> Filter,
    Expr Array,
    bool IsOuter,
    EquatableArray<Expr> Items,
    EquatableArray<int> Parts,
    EquatableArray<RowColumn> Output,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail);
