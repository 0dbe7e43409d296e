using System.Globalization;
using System.Linq;
using System.Text;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A plan as an indented tree, the operator that comes last on top; what stands at the same depth below it are its inputs.</summary>
public static class LogicalPrinter
{
    public static string Print(LogicalQuery query) => Print(query.Root);

    public static string Print(LogicalNode node)
    {
        var text = new StringBuilder();
        foreach (var (next, depth) in LogicalTree.WithDepth(node))
        {
            text.Append(' ', depth * 2).Append(Line(next)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(LogicalNode node) => node switch
    {
        ScanNode scan => "Scan " + scan.Stream.Name,
        FilterNode filter => "Filter " + SqlPrinter.ByName.Print(filter.Predicate),
        ProjectNode project => "Project " + string.Join(", ", project.Items.Select((x, i) => Item(x, project.Output[i]))),
        WindowAggregateNode aggregate => "WindowAggregate " + WindowText.Of(aggregate.Window) + " on " + Time(aggregate.Input, aggregate.TimeColumn)
            + Grouping(aggregate, aggregate.Keys, aggregate.Aggregates) + Emits(aggregate.Emission, Emission.OnClose)
            + (aggregate.Late is { } late ? " late to " + SqlName.Of(late.Name) : string.Empty),
        GroupAggregateNode aggregate => "GroupAggregate" + Grouping(aggregate, aggregate.Keys, aggregate.Aggregates) + Emits(aggregate.Emission, Emission.OfChanges)
            + (aggregate.Ttl == 0 ? string.Empty : " ttl " + WindowText.Interval(aggregate.Ttl)),
        WindowSortNode sort => "WindowSort by " + string.Join(", ", sort.Order.Select(Order)),
        TimeOrderNode order => "TimeOrder by " + Time(order.Input, order.TimeColumn),
        RankNode rank => RankText.Of(rank) + KeyTtl.Text(rank.Ttl),
        MatchNode match => "Match " + MatchText.Of(match.Pattern, match.Variables) + ", skip " + MatchText.Of(match.Skip, match.Names) + (match.AllRows ? ", all rows" : string.Empty) + KeyTtl.Text(match.Ttl),
        GapFillNode gaps => "GapFill " + GapText.Of(gaps),
        OverNode over => "Over " + OverText.Window(over, SqlPrinter.ByName.Print) + ": " + string.Join(", ", over.Calls.Select((x, i) => OverText.Of(x, SqlPrinter.ByName.Print) + " AS " + over.Output[over.Input.Output.Count + i].Name)) + KeyTtl.Text(over.Ttl),
        TopNNode top => "TopN " + top.Limit.ToString(CultureInfo.InvariantCulture) + " by " + string.Join(", ", top.Order.Select(Order)),
        ExpandNode expand => "Expand " + string.Join("; ", expand.Copies.Select(copy => string.Join(", ", copy.Select((x, i) => Item(x, expand.Output[i]))))),
        UnnestNode unnest => "Unnest " + SqlPrinter.ByName.Print(unnest.Array) + (unnest.IsOuter ? " outer" : string.Empty) + " AS "
            + string.Join(", ", unnest.Output.Skip(unnest.Input.Output.Count).Select(x => SqlName.Of(x.Name))),
        RepeatNode repeat => "Repeat by " + repeat.Input.Output[repeat.Output.Count].Name,
        WindowAssignNode assign => "WindowAssign " + WindowText.Of(assign.Window) + " on " + Time(assign.Input, assign.TimeColumn),
        LateNode x => "Late " + (x.Sessions is { Keys.Count: > 0 } sessions ? string.Join(", ", sessions.Keys.Select(SqlPrinter.ByName.Print)) + ", " : "") + WindowText.Of(x.Window) + " on " + Time(x.Input, x.TimeColumn) + Lateness(x.Lateness),
        ProbeNode x => "Probe " + Time(x.Input, x.TimeColumn) + " at " + string.Join(", ", x.Offsets.Select(WindowText.Interval)),
        UnionNode => "Union",
        JoinNode join => JoinText.Of(join),
        ValuesNode values => "Values " + string.Join(", ", values.Rows.Select(row => "(" + string.Join(", ", row.Select(SqlPrinter.ByName.Print)) + ")")),
        _ => node.GetType().Name,
    };

    private static string Grouping(LogicalNode node, EquatableArray<Expr> keys, EquatableArray<AggregateCall> aggregates)
    {
        var by = keys.Count == 0 ? string.Empty : " by " + string.Join(", ", keys.Select(SqlPrinter.ByName.Print));
        return aggregates.Count == 0 ? by : by + ": " + string.Join(", ", aggregates.Select((x, i) => AggregateText.Of(x, SqlPrinter.ByName.Print) + " AS " + node.Output[keys.Count + i].Name));
    }

    private static string Emits(Emission emission, Emission usual) => emission == usual ? string.Empty : " " + EmissionText.Of(emission);

    private static string Order(SortKey key) =>
        SqlPrinter.ByName.Print(key.Value) + (key.Descending ? " DESC" : string.Empty) + (key.NullsFirst == key.Descending ? string.Empty : key.NullsFirst ? " NULLS FIRST" : " NULLS LAST");

    private static string Time(LogicalNode input, int column) => column >= 0 && column < input.Output.Count ? input.Output[column].Name : "?";

    private static string Lateness(long lateness) => lateness == 0 ? string.Empty : " lateness " + WindowText.Interval(lateness);

    private static string Item(Expr item, RowColumn column)
    {
        var text = SqlPrinter.ByName.Print(item);
        return text == SqlName.Of(column.Name) ? text : text + " AS " + SqlName.Of(column.Name);
    }
}
