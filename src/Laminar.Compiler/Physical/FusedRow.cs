using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// What filters and projections above an operator have made of its rows so far, written over the operator's own columns. Filters stay apart
/// (each must be TRUE in order): joined by AND, a later one would be evaluated where an earlier one is NULL.
/// </summary>
internal sealed class FusedRow
{
    // Substituting x + x into itself doubles an expression each time. Past this the rows are materialised in between.
    private const int MaxExpressionSize = 1_000;

    private FusedRow(IReadOnlyList<Expr> columns, IReadOnlyList<Expr> filters)
    {
        Columns = columns;
        Filters = filters;
    }

    /// <summary>The current columns, over the operator's columns.</summary>
    public IReadOnlyList<Expr> Columns { get; }

    public IReadOnlyList<Expr> Filters { get; }

    /// <summary>The operator's columns as they are.</summary>
    public static FusedRow Over(EquatableArray<RowColumn> columns) =>
        Over(columns.Select((c, i) => (Expr)new ColumnExpr(i, c.Name, c.Type, c.Nullable, c.Clr)).ToList());

    public static FusedRow Over(IReadOnlyList<Expr> columns) => new(columns, []);

    /// <summary>Whether these are the operator's columns as they are, and all of them.</summary>
    public bool IsWhole(int count) => Filters.Count == 0 && Columns.Count == count && Columns.Select((x, i) => x is ColumnExpr column && column.Index == i).All(isSame => isSame);

    public FusedRow Where(Expr predicate) => new(Columns, [.. Filters, ExpressionTree.Substitute(predicate, Columns)]);

    public FusedRow Select(EquatableArray<Expr> items) => new(items.Select(x => ExpressionTree.Substitute(x, Columns)).ToList(), Filters);

    /// <summary>Whether <paramref name="expressions"/> over the current columns would become too large.</summary>
    public bool IsTooLargeFor(IEnumerable<Expr> expressions)
    {
        foreach (var expression in expressions)
        {
            if (SubstitutedSize(expression, MaxExpressionSize) >= MaxExpressionSize)
            {
                return true;
            }
        }

        return false;
    }

    private int SubstitutedSize(Expr expression, int limit)
    {
        if (expression is ColumnExpr column)
        {
            return ExpressionTree.Size(Columns[column.Index], limit);
        }

        var size = 1;
        foreach (var child in ExpressionTree.Children(expression))
        {
            if (size >= limit)
            {
                break;
            }

            size += SubstitutedSize(child, limit - size);
        }

        return size;
    }
}
