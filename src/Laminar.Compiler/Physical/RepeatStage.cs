using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Each row of the stage before so many times as its last column says, without that column.</summary>
/// <param name="Count">That column's name, for plans that people read.</param>
public sealed record RepeatStage(string Count, EquatableArray<RowColumn> Output) : PhysicalStage(default, Output, false);
