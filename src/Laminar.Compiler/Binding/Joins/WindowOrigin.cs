using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The window whose start, end or time a column is.</summary>
internal sealed record WindowOrigin(WindowSpec Window, WindowField Field)
{
    /// <summary>Null where the column is none, or computed of one.</summary>
    public static WindowOrigin? Of(LogicalNode node, int column)
    {
        while (true)
        {
            switch (node)
            {
                case FilterNode filter:
                    node = filter.Input;
                    break;
                case ProjectNode project when project.Items[column] is ColumnExpr passed:
                    (node, column) = (project.Input, passed.Index);
                    break;
                case ProjectNode { Input: WindowAggregateNode aggregate } project when IsWindowTime(project.Items[column]):
                    return new WindowOrigin(aggregate.Window, WindowField.Time);
                case WindowAssignNode assign when column >= assign.Input.Output.Count:
                    return new WindowOrigin(assign.Window, Fields[column - assign.Input.Output.Count]);
                case WindowAssignNode assign:
                    node = assign.Input;
                    break;
                case WindowAggregateNode aggregate when column >= aggregate.Output.Count - 2:
                    return new WindowOrigin(aggregate.Window, Fields[column - (aggregate.Output.Count - 2)]);
                default:
                    return null;
            }
        }
    }

    private static readonly WindowField[] Fields = [WindowField.Start, WindowField.End, WindowField.Time];

    private static bool IsWindowTime(Expr item) => item is CallExpr call && call.Function == WindowFunctions.WindowTime && call.Arguments.All(x => x is ColumnExpr);
}
