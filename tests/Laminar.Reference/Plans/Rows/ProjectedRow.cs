using Laminar.Compiler;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// A row of a projection, evaluated over its input when a column is asked for. A column of a derived table (one with <paramref name="derived"/>) that
/// fails may not be needed after all (x AND FALSE): the run then says nothing.
/// </summary>
public sealed class ProjectedRow(IRow input, EquatableArray<Expr> items, Tally? derived) : IRow
{
    public object? this[int column]
    {
        get
        {
            try
            {
                return Evaluator.Evaluate(items[column], input);
            }
            catch (RowError error) when (derived is not null)
            {
                derived.OpenQuestion ??= error.Message;
                throw;
            }
        }
    }
}
