using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Analysis;

/// <summary>The stream's column that an expression passes on unchanged.</summary>
internal static class ColumnOrigin
{
    /// <summary>Null where it computes something, or comes from an aggregate or several streams.</summary>
    public static Column? Of(Expr expression, LogicalNode node)
    {
        while (expression is ColumnExpr column)
        {
            switch (node)
            {
                case ScanNode scan:
                    return scan.Stream.Columns[column.Index];
                case FilterNode filter:
                    node = filter.Input;
                    break;
                case ProjectNode project:
                    expression = project.Items[column.Index];
                    node = project.Input;
                    break;
                case WindowAggregateNode aggregate when column.Index < aggregate.Keys.Count:
                    expression = aggregate.Keys[column.Index];
                    node = aggregate.Input;
                    break;
                case GroupAggregateNode aggregate when column.Index < aggregate.Keys.Count:
                    expression = aggregate.Keys[column.Index];
                    node = aggregate.Input;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
