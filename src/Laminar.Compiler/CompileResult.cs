using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler;

/// <summary>What a compilation gives.</summary>
/// <param name="Plan">What code is emitted from; null where there are errors.</param>
/// <param name="Logical">The plan before optimising; null where there are errors.</param>
/// <param name="Shape">
/// The output columns as far as they could be bound, also where there are errors, so that code that uses the query's rows gets no errors that only follow. A column
/// whose type is not known has <see cref="Catalog.SqlType.Error"/>.
/// </param>
/// <param name="Diagnostics">In order of position.</param>
public sealed record CompileResult(
    PhysicalPlan? Plan,
    LogicalQuery? Logical,
    EquatableArray<RowColumn> Shape,
    EquatableArray<SqlDiagnostic> Diagnostics)
{
    /// <summary>The columns of late rows as far as they could be bound; null without LATE DATA TO.</summary>
    public EquatableArray<RowColumn>? LateShape { get; init; }
}
