using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A column of USING: columns of both sides under one name, which without a table's name in front means the value that they have in common.</summary>
/// <param name="Columns">Their indexes in the row.</param>
internal sealed record MergedColumn(EquatableArray<int> Columns, Expr Value);
