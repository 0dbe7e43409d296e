using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The event times by which a plan's operators go, traced down to the streams that they come from.</summary>
internal sealed class EventTimes
{
    private readonly Dictionary<string, Expr> _times = [];

    public EventTimes(LogicalNode root)
    {
        foreach (var node in LogicalTree.Downwards(root))
        {
            if (Column(node) is { } column)
            {
                var input = LogicalTree.Children(node)[0];
                var time = input.Output[column];
                Trace(input, new ColumnExpr(column, time.Name, time.Type, time.Nullable, time.Clr));
            }
            else if (node is JoinNode join)
            {
                Trace(join.Left, join.Spec.LeftTime);
                Trace(join.Right, join.Spec.RightTime);
            }
        }
    }

    /// <summary>Whether some operators go by a stream's event time and others by the clock: its watermark can be one of them only.</summary>
    public bool MixClocks { get; private set; }

    /// <summary>Over all columns of the stream; null where no operator goes by its time.</summary>
    public Expr? Of(StreamEntry stream) => _times.TryGetValue(stream.ClrName, out var time) ? time : null;

    /// <summary>Streams of which the watermark is taken by the operator itself: one leaf, rows that lead, no partitions.</summary>
    public static bool IsFused(WatermarkStrategy strategy) =>
        strategy.Kind is WatermarkKind.Bounded or WatermarkKind.Ascending && strategy is { Partitions: 1, PartitionBy: < 0 };

    /// <summary>None where a query is not in order and its time could not be found.</summary>
    private static int? Column(LogicalNode node) => node switch
    {
        WindowAggregateNode { TimeColumn: >= 0 } x => x.TimeColumn,
        GroupAggregateNode { TimeColumn: >= 0 } x => x.TimeColumn,
        LateNode { TimeColumn: >= 0 } x => x.TimeColumn,
        ProbeNode x => x.TimeColumn,
        TimeOrderNode { TimeColumn: >= 0 } x => x.TimeColumn,
        RankNode { ClosesBy: >= 0 } x => x.ClosesBy,
        RankNode { Ttl: { } ttl } => ttl.TimeColumn,
        OverNode { TimeColumn: < 0, Ttl: { } ttl } => ttl.TimeColumn,
        _ => null,
    };

    private static ColumnExpr ColumnOf(WindowAssignNode assign)
    {
        var column = assign.Input.Output[assign.TimeColumn];
        return new ColumnExpr(assign.TimeColumn, column.Name, column.Type, column.Nullable, column.Clr);
    }

    private static int? LastColumn(Expr time)
    {
        var columns = new SortedSet<int>();
        ExpressionTree.CollectColumns(time, columns);
        return columns.Count == 0 ? null : columns.Max;
    }

    private static Expr Back(Expr time, int by) => time is ColumnExpr column ? column with { Index = column.Index - by } : ExpressionTree.WithChildren(time, x => Back(x, by));

    private void Trace(LogicalNode node, Expr? time)
    {
        while (time is not null)
        {
            switch (node)
            {
                case ScanNode scan:
                    MixClocks |= Of(scan.Stream) is { } other && ClockFunctions.IsProcTime(other) != ClockFunctions.IsProcTime(time);
                    _times[scan.Stream.ClrName] = time;
                    return;
                case FilterNode filter:
                    node = filter.Input;
                    break;
                case TimeOrderNode order:
                    node = order.Input;
                    break;
                case GapFillNode gaps:
                    node = gaps.Input;
                    break;
                case UnnestNode unnest when time is ColumnExpr read && read.Index < unnest.Input.Output.Count:
                    node = unnest.Input;
                    break;
                case OverNode over when time is ColumnExpr read && read.Index < over.Input.Output.Count:
                    node = over.Input;
                    break;
                case ProbeNode probe when LastColumn(time) is { } furthest:
                    // The times that are looked at lie around that of the row, which moves the watermark.
                    var own = probe.Input.Output[probe.TimeColumn];
                    time = furthest < probe.Input.Output.Count ? time : new ColumnExpr(probe.TimeColumn, own.Name, own.Type, own.Nullable, own.Clr);
                    node = probe.Input;
                    break;
                case WindowAssignNode { TimeColumn: >= 0 } assign when LastColumn(time) is { } last:
                    // A window's own times, and what is made of them, lie ahead of its rows: the rows' time is what moves the watermark.
                    time = last < assign.Input.Output.Count ? time : ColumnOf(assign);
                    node = assign.Input;
                    break;
                case ExpandNode expand:
                    time = ExpressionTree.Substitute(time, expand.Copies[0]);
                    node = expand.Input;
                    break;
                case ProjectNode project:
                    time = ExpressionTree.Substitute(time, project.Items);
                    node = project.Input;
                    break;
                case UnionNode union:
                    foreach (var input in union.Inputs)
                    {
                        Trace(input, time);
                    }

                    return;
                case JoinNode join when LastColumn(time) is { } last:
                    var columns = join.Left.Output.Count;
                    node = last < columns ? join.Left : join.Right;
                    time = last < columns ? time : Back(time, columns);
                    break;
                case JoinNode { Spec: LookupJoin } lookup:
                    node = lookup.Left;
                    break;
                case JoinNode join:
                    Trace(join.Left, time);
                    node = join.Right;
                    break;
                default:
                    // The clock is told to whatever stands above: nothing that lies between keeps it.
                    foreach (var input in ClockFunctions.IsProcTime(time) ? LogicalTree.Children(node) : [])
                    {
                        Trace(input, time);
                    }

                    return;
            }
        }
    }
}
