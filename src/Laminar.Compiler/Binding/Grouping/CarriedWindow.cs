using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// GROUP BY the start or the end of windows that the rows were made of (the greatest of all keys' counts in each window): groups are windows again, and close
/// with the inner ones. Windows of one length are told apart by their ends, which lie one slide apart: rows go by their window_time into tumbling windows of one slide.
/// </summary>
internal sealed class CarriedWindow(IReadOnlyList<CarriedColumn> columns)
{
    /// <summary>Stands for the column that <see cref="AddTime"/> adds.</summary>
    public const int TimeColumn = -3;

    /// <summary>The window that the rows were made of.</summary>
    public WindowSpec Window => columns[0].Origin.Window;

    /// <summary>What the rows are put into.</summary>
    public BoundWindow Bound => new(new WindowSpec(WindowKind.Tumble, Window.Slide, Window.Slide, (Window.Offset + Window.Size) % Window.Slide), TimeColumn, "TUMBLE", null);

    /// <summary>What of the window a column of the input is; null for others.</summary>
    public WindowField? FieldOf(ColumnExpr column) => columns.FirstOrDefault(x => x.Column == column)?.Origin.Field;

    /// <summary>The last instant of each row's window, as a column after the others.</summary>
    public LogicalNode AddTime(LogicalNode input, out int column)
    {
        column = input.Output.Count;
        var (edge, origin) = columns[0];
        var time = WindowFunctions.Time(origin.Field == WindowField.End ? edge : WindowFunctions.Edge(edge, Window.Size));
        var lag = input.Output[edge.Index].TimeLag - (origin.Field == WindowField.End ? 0 : Window.Size) + (IsOfRow(input, edge.Index) ? 0 : 1);
        var items = input.Output.Select((x, i) => (Expr)new ColumnExpr(i, x.Name, x.Type, x.Nullable, x.Clr)).Append(time).ToEquatableArray();
        return new ProjectNode(input, items, input.Output.Append(new RowColumn("window_time", SqlType.Timestamp, false, ClrKind.Timestamp, lag)).ToEquatableArray());
    }

    /// <summary>A row that is not late is in no window that ends by the watermark; a group comes when the watermark has reached the end of its window.</summary>
    private static bool IsOfRow(LogicalNode node, int column) => node switch
    {
        FilterNode filter => IsOfRow(filter.Input, column),
        ProjectNode project => project.Items[column] is ColumnExpr passed ? IsOfRow(project.Input, passed.Index)
            : WindowFunctions.IsShift(project.Items[column], out var from, out _) && from is ColumnExpr shifted && IsOfRow(project.Input, shifted.Index),
        WindowAssignNode assign => column >= assign.Input.Output.Count || IsOfRow(assign.Input, column),
        _ => false,
    };
}
