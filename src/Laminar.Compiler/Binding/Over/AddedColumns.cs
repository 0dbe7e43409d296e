using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>Rows with what is computed of them as columns behind their own.</summary>
internal static class AddedColumns
{
    /// <param name="columns">Where each of the expressions is; those that are columns already stay where they are.</param>
    public static LogicalNode Above(LogicalNode node, IEnumerable<Expr> expressions, RowHabits habits, out List<int> columns)
    {
        var items = node.Output.Select((_, i) => (Expr)Column(node, i)).ToList();
        columns = expressions.Select(x => IndexOf(items, x)).ToList();
        if (items.Count == node.Output.Count)
        {
            return node;
        }

        var output = items.Select((x, i) => i < node.Output.Count ? node.Output[i] : new RowColumn("by" + (i + 1).ToString(CultureInfo.InvariantCulture), x.Type, x.Nullable, habits.For(x)));
        return new ProjectNode(node, items.ToEquatableArray(), output.ToEquatableArray());
    }

    public static ColumnExpr Column(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private static int IndexOf(List<Expr> items, Expr expression)
    {
        var index = items.IndexOf(expression);
        if (index < 0)
        {
            index = items.Count;
            items.Add(expression);
        }

        return index;
    }
}
