using System.Linq;
using System.Text;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Explain;

/// <summary>A logical tree, one node a line, the scan last and furthest in.</summary>
internal static class LogicalPrinter
{
    public static string Print(LogicalQuery query)
    {
        var text = new StringBuilder();
        var depth = 0;
        for (var node = query.Root; node is not null; node = InputOf(node))
        {
            text.Append(' ', 2 * depth++).Append(Line(node)).Append('\n');
        }

        return text.ToString();
    }

    private static LogicalNode? InputOf(LogicalNode node) => node switch
    {
        FilterNode filter => filter.Input,
        ProjectNode project => project.Input,
        WindowAggregateNode aggregate => aggregate.Input,
        _ => null,
    };

    private static string Line(LogicalNode node) => node switch
    {
        ScanNode scan => "Scan " + Printable.Text(scan.Stream.Name),
        FilterNode filter => "Filter " + Over(filter.Input).Print(filter.Predicate),
        ProjectNode project => "Project " + string.Join(", ", project.Items.Select((x, i) => Over(project.Input).Print(x) + " AS " + Printable.Text(project.Output[i].Name))),
        WindowAggregateNode aggregate => Aggregate(aggregate),
        _ => node.GetType().Name,
    };

    private static string Aggregate(WindowAggregateNode node)
    {
        var sql = Over(node.Input);
        var window = node.Window;
        var time = Printable.Text(node.Input.Output[node.TimeColumn].Name);
        var keys = string.Join(", ", node.Keys.Select(sql.Print));
        var aggregates = string.Join(", ", node.Aggregates.Select(a => Call(a, sql)));
        return $"WindowAggregate {window.Kind} {time} size {Duration.Text(window.Size)} slide {Duration.Text(window.Slide)} offset {Duration.Text(window.Offset)}"
            + $" keys [{keys}] aggregates [{aggregates}]";
    }

    private static string Call(AggregateCall call, SqlPrinter sql)
    {
        var argument = call.Argument is null ? "*" : sql.Print(call.Argument);
        var filter = call.Filter is null ? "" : $" FILTER (WHERE {sql.Print(call.Filter)})";
        return $"{call.Kind}({argument}){filter}";
    }

    private static SqlPrinter Over(LogicalNode input) => new(column => Printable.Text(input.Output[column.Index].Name));
}
