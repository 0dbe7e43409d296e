using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Analysis;

/// <summary>The stream's column that an expression passes on unchanged.</summary>
internal static class ColumnOrigin
{
    /// <summary>Null where it computes something, or comes from an aggregate or several streams.</summary>
    public static Column? Of(Expr expression, LogicalNode node) => Trace(ref expression, ref node) && expression is ColumnExpr column ? ((ScanNode)node).Stream.Columns[column.Index] : null;

    /// <summary>Whether a column is the query's clock.</summary>
    public static bool IsClock(int column, LogicalNode node)
    {
        var output = node.Output[column];
        Expr expression = new ColumnExpr(column, output.Name, output.Type, output.Nullable, output.Clr);
        return Trace(ref expression, ref node) && ClockFunctions.IsProcTime(expression);
    }

    /// <summary>Follows what is passed on unchanged down to a stream's column or an expression; false where an aggregate or a junction is met.</summary>
    private static bool Trace(ref Expr expression, ref LogicalNode node)
    {
        while (expression is ColumnExpr column)
        {
            switch (node)
            {
                case ScanNode:
                    return true;
                case UnnestNode unnest when column.Index < unnest.Input.Output.Count:
                    node = unnest.Input;
                    break;
                case FilterNode filter:
                    node = filter.Input;
                    break;
                case ProbeNode probe when column.Index < probe.Input.Output.Count:
                    node = probe.Input;
                    break;
                case TimeOrderNode order:
                    node = order.Input;
                    break;
                case GapFillNode gaps when gaps.Columns[column.Index] == GapColumn.Key:
                    node = gaps.Input;
                    break;
                case RankNode rank when column.Index < rank.Input.Output.Count:
                    node = rank.Input;
                    break;
                case OverNode over when column.Index < over.Input.Output.Count:
                    node = over.Input;
                    break;
                case ProjectNode project:
                    expression = project.Items[column.Index];
                    node = project.Input;
                    break;
                case ExpandNode expand:
                    expression = expand.Copies[0][column.Index];
                    node = expand.Input;
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
                    return false;
            }
        }

        return true;
    }
}
