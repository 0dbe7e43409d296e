using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>The column a window goes by.</summary>
internal sealed class EventTimeFinder(BindingContext context, Scope scope)
{
    /// <summary>The index of the event time; null, reported, where there is none that fits. <paramref name="written"/> is null where it was left out.</summary>
    public int? Find(Expr? written, TextSpan span, string window)
    {
        if (scope.IsUnknown)
        {
            return null;
        }

        if (written is null ? IsOfProcessingTime : ClockFunctions.IsProcTime(written))
        {
            if (ChangeModes.IsAppendOnly(scope.Input))
            {
                return BoundWindow.Clock;
            }

            context.Report(ClockRules.OverChanges, span, ClockFunctions.ProcTime.Name + "()");
            return null;
        }

        var columns = scope.Input.Output;
        var times = Enumerable.Range(0, columns.Count).Where(i => columns[i].TimeLag is not null).ToList();
        if (times.Count == 0)
        {
            context.Report(StreamingRules.NoEventTime, span, scope.Tables.FirstOrDefault(x => x.Name is not null)?.Name ?? "the sub-query", Advice());
            return null;
        }

        if (written is null)
        {
            return times.Count == 1 ? times[0] : Ambiguous(span, window, times.Select(x => columns[x].Name).ToArray());
        }

        if (written is ColumnExpr column && columns[column.Index].TimeLag is not null)
        {
            return column.Index;
        }

        var name = written is ColumnExpr other ? other.Name : "this expression";
        var hint = "; the event time here is " + string.Join(", ", times.Select(x => columns[x].Name));
        if (written is ColumnExpr { Type.IsInteger: true })
        {
            hint += " (a number becomes a time where the stream declares its unit)";
        }

        context.Report(BindingRules.NotEventTime, span, name, hint);
        return null;
    }

    /// <summary>How its rows could have one: by the operator that took it from them, else by the stream.</summary>
    private string Advice()
    {
        var below = LogicalTree.Downwards(scope.Input).ToList();
        if (!below.OfType<ScanNode>().Any(scan => scan.Output.Any(column => column.TimeLag is not null)))
        {
            return "say which column it is: [Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE";
        }

        if (below.OfType<MatchNode>().FirstOrDefault() is { } match)
        {
            return match.Within > 0
                ? "MATCH_ROWTIME() is the time of a match: add MATCH_ROWTIME() AS ts to MEASURES, and window by it"
                : "a match is as late as it may be long, which nothing bounds here: add WITHIN INTERVAL '1' HOUR before DEFINE, and MATCH_ROWTIME() AS ts to MEASURES";
        }

        return !ChangeModes.IsAppendOnly(scope.Input) ? "its rows may be taken back and come again at any time: EMIT ON WINDOW CLOSE with a window, in the query that it reads, gives final rows"
            : below.OfType<JoinNode>().Any(join => join.Spec is RegularJoin) ? "what joins by equality alone may be of any time: bound the times in ON, as in a.ts BETWEEN b.ts - INTERVAL '1' HOUR AND b.ts"
            : "select one in the query that it reads: the time of that query's own FROM as it is, or window_end";
    }

    /// <summary>Rows happen when they come, and no column says when.</summary>
    private bool IsOfProcessingTime => scope.Input.Output.All(column => column.TimeLag is null)
        && LogicalTree.Downwards(scope.Input).OfType<ScanNode>().Any(scan => scan.Stream.Watermark.Kind == WatermarkKind.ProcessingTime);

    private int? Ambiguous(TextSpan span, string window, string[] names)
    {
        context.Report(BindingRules.WhichEventTime, span, string.Join(", ", names), window + "(" + names[0] + ", …)");
        return null;
    }
}
