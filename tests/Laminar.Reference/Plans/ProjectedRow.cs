using Laminar.Compiler;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row of a projection, evaluated over its input when a column is asked for.</summary>
public sealed class ProjectedRow(IRow input, EquatableArray<Expr> items) : IRow
{
    public object? this[int column] => Evaluator.Evaluate(items[column], input);
}
