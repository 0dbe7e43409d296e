using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The columns that some expressions read, in ascending order, and their new numbers once the others are gone.</summary>
internal readonly struct Liveness
{
    private Liveness(EquatableArray<int> columns) => Columns = columns;

    public EquatableArray<int> Columns { get; }

    public static Liveness Of(IEnumerable<Expr> expressions)
    {
        var columns = new SortedSet<int>();
        foreach (var expression in expressions)
        {
            ExpressionTree.CollectColumns(expression, columns);
        }

        return new Liveness(columns.ToEquatableArray());
    }

    /// <summary>What each of <paramref name="count"/> old columns is among <paramref name="kept"/>, the columns left.</summary>
    public IReadOnlyList<Expr> Renumbered(int count, EquatableArray<RowColumn> kept)
    {
        var map = new Expr[count];
        for (var i = 0; i < Columns.Count; i++)
        {
            var column = kept[i];
            map[Columns[i]] = new ColumnExpr(i, column.Name, column.Type, column.Nullable, column.Clr);
        }

        return map;
    }
}
