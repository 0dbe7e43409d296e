using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The window whose start, end or time a column is.</summary>
internal sealed record WindowOrigin(WindowSpec Window, WindowField Field)
{
    private static readonly WindowField[] Fields = [WindowField.Start, WindowField.End, WindowField.Time];

    /// <summary>Null where the column is none, or computed of one.</summary>
    public static WindowOrigin? Of(LogicalNode node, int column) => node switch
    {
        FilterNode filter => Of(filter.Input, column),
        ProjectNode project => Of(project.Input, project.Items[column]),
        WindowAssignNode assign when column >= assign.Input.Output.Count => new WindowOrigin(assign.Window, Fields[column - assign.Input.Output.Count]),
        WindowAssignNode assign => Of(assign.Input, column),
        WindowAggregateNode aggregate when column >= aggregate.Output.Count - 2 => OfGroup(aggregate, Fields[column - (aggregate.Output.Count - 2)]),
        _ => null,
    };

    private static WindowOrigin? Of(LogicalNode node, Expr item)
    {
        if (!WindowFunctions.IsShift(item, out var from, out var by))
        {
            return item is ColumnExpr passed ? Of(node, passed.Index) : null;
        }

        return Of(node, from) switch
        {
            { Field: WindowField.End } end when by == -1 => end with { Field = WindowField.Time },
            { Field: WindowField.Start } start when by == start.Window.Size => start with { Field = WindowField.End },
            { Field: WindowField.End } end when by == -end.Window.Size => end with { Field = WindowField.Start },
            _ => null,
        };
    }

    /// <summary>Groups of inner windows, as <see cref="CarriedWindow"/> makes them, are those windows. Their starts are computed of the ends.</summary>
    private static WindowOrigin OfGroup(WindowAggregateNode aggregate, WindowField field)
    {
        var window = aggregate.Window;
        var inner = field == WindowField.End && window.Kind == WindowKind.Tumble && aggregate.TimeColumn >= 0 ? Of(aggregate.Input, aggregate.TimeColumn) : null;
        var isCarried = inner is { Field: WindowField.Time, Window.Kind: WindowKind.Tumble or WindowKind.Hop }
            && window.Size == inner.Window.Slide && window.Offset == (inner.Window.Offset + inner.Window.Size) % window.Size;
        return new WindowOrigin(isCarried ? inner!.Window : window, field);
    }
}
