using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// What names mean inside MATCH_RECOGNIZE. Each variable, and each subset of them, is a table that has the input's columns, and so has the match itself, whose columns need no name in front; the number of a column
/// tells which of these tables it is of.
/// </summary>
internal sealed class MatchScope(LogicalNode input, EquatableArray<string> patternVariables, EquatableArray<MatchSubset> subsets)
{
    // All that may stand in front of a column.
    private readonly EquatableArray<string> _names = MatchSubset.Names(patternVariables, subsets);

    private int Width => input.Output.Count;

    public LogicalNode Input => input;

    public EquatableArray<string> Variables => patternVariables;

    /// <summary>And after them the subsets.</summary>
    public EquatableArray<string> Names => _names;

    public EquatableArray<int> Members(int variable) => MatchSubset.Of(variable, patternVariables.Count, subsets);

    /// <param name="isThere">Whether a variable surely has a row: else its columns can be NULL. -1 is the match itself.</param>
    public Scope Of(System.Func<int, bool> isThere, MatchItems? items)
    {
        var tables = _names.Select((name, i) => new ScopeTable(name, i * Width, Width)).Append(new ScopeTable(null, _names.Count * Width, Width));
        var columns = Enumerable.Range(0, _names.Count + 1).SelectMany(i =>
            input.Output.Select(column => column with { TimeLag = null, Nullable = column.Nullable || !isThere(i == _names.Count ? -1 : i) }));
        return new Scope(new ValuesNode(default, columns.ToEquatableArray()), tables.ToEquatableArray(), IsUnknown: false) { OwnFrom = _names.Count * Width, Match = items };
    }

    /// <summary>The variable that a column is of; -1 for the match itself.</summary>
    public int VariableOf(ColumnExpr column) => column.Index / Width is var table && table == _names.Count ? -1 : table;

    /// <summary>The variables that an expression reads, each once.</summary>
    public List<int> VariablesOf(IEnumerable<Expr> expressions)
    {
        var columns = new SortedSet<int>();
        foreach (var expression in expressions)
        {
            ExpressionTree.CollectColumns(expression, columns);
        }

        return columns.Select(x => x / Width == _names.Count ? -1 : x / Width).Distinct().ToList();
    }

    /// <summary>The expression over the input's columns.</summary>
    public Expr OverInput(Expr expression)
    {
        if (expression is not ColumnExpr column)
        {
            return Nullability.WithChildren(expression, OverInput);
        }

        var own = input.Output[column.Index % Width];
        return new ColumnExpr(column.Index % Width, own.Name, own.Type, own.Nullable, own.Clr);
    }
}
