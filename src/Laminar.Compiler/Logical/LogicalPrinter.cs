using System.Linq;
using System.Text;

namespace Laminar.Compiler.Logical;

/// <summary>A plan as an indented tree, the operator that comes last on top.</summary>
public static class LogicalPrinter
{
    public static string Print(LogicalQuery query) => Print(query.Root);

    public static string Print(LogicalNode node)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var next in LogicalTree.Downwards(node))
        {
            text.Append(' ', depth++ * 2).Append(Line(next)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(LogicalNode node) => node switch
    {
        ScanNode scan => "Scan " + scan.Stream.Name,
        FilterNode filter => "Filter " + ExprPrinter.Print(filter.Predicate),
        ProjectNode project => "Project " + string.Join(", ", project.Items.Select((x, i) => Item(x, project.Output[i]))),
        WindowAggregateNode aggregate => Aggregate(aggregate),
        ExpandNode expand => "Expand " + string.Join("; ", expand.Copies.Select(copy => string.Join(", ", copy.Select((x, i) => Item(x, expand.Output[i]))))),
        WindowAssignNode assign => "WindowAssign " + WindowText.Of(assign.Window) + " on " + Time(assign.Input, assign.TimeColumn),
        LateNode late => "Late " + WindowText.Of(late.Window) + " on " + Time(late.Input, late.TimeColumn) + Lateness(late.Lateness),
        _ => node.GetType().Name,
    };

    private static string Aggregate(WindowAggregateNode node)
    {
        var keys = node.Keys.Count == 0 ? string.Empty : " by " + string.Join(", ", node.Keys.Select(ExprPrinter.Print));
        var calls = node.Aggregates.Count == 0 ? string.Empty : ": " + string.Join(", ", node.Aggregates.Select((x, i) => Call(x) + " AS " + node.Output[node.Keys.Count + i].Name));
        return "WindowAggregate " + WindowText.Of(node.Window) + " on " + Time(node.Input, node.TimeColumn) + keys + calls;
    }

    private static string Time(LogicalNode input, int column) => column >= 0 && column < input.Output.Count ? input.Output[column].Name : "?";

    private static string Lateness(long lateness) => lateness == 0 ? string.Empty : " lateness " + WindowText.Interval(lateness);

    private static string Item(Expr item, RowColumn column)
    {
        var text = ExprPrinter.Print(item);
        return text == ExprPrinter.Name(column.Name) ? text : text + " AS " + ExprPrinter.Name(column.Name);
    }

    private static string Call(AggregateCall call)
    {
        var name = call.Kind switch
        {
            AggregateKind.CountAll => "COUNT(*)",
            AggregateKind.FirstValue => "FIRST_VALUE(" + ExprPrinter.Print(call.Argument!) + ")",
            AggregateKind.LastValue => "LAST_VALUE(" + ExprPrinter.Print(call.Argument!) + ")",
            _ => call.Kind.ToString().ToUpperInvariant() + "(" + ExprPrinter.Print(call.Argument!) + ")",
        };
        return call.Filter is null ? name : name + " FILTER (WHERE " + ExprPrinter.Print(call.Filter) + ")";
    }
}
