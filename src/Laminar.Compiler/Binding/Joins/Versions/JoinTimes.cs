using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>The event times of both sides of a join, for messages and checks.</summary>
internal sealed class JoinTimes(BindingContext context, LogicalNode left, LogicalNode right, string leftName, string rightName)
{
    /// <summary>The left event time as SQL would write it, or an example of one.</summary>
    public string Left => Name(left, leftName, "l");

    /// <summary>The right event time as SQL would write it, or an example of one.</summary>
    public string Right => Name(right, rightName, "r");

    /// <summary>The column that is the event time of the right side; -1, reported, where there is none.</summary>
    public int RightTime(TextSpan span)
    {
        var times = Enumerable.Range(0, right.Output.Count).Where(i => IsTime(right, i)).ToList();
        if (times.Count != 1)
        {
            context.Report(VersionRules.NoVersionTime, span, rightName, times.Count == 0 ? "has no event time, so nothing says when a row of it becomes valid; say which column it is: [Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE" : "has several event times: " + string.Join(", ", times.Select(i => right.Output[i].Name)) + "; a sub-query that has one of them says which");
            return -1;
        }

        return times[0];
    }

    /// <summary>Whether both columns are event times; reported, where one is not.</summary>
    public bool Check(int leftTime, int rightTime, TextSpan span) => Check(left, leftTime, leftName, span) && Check(right, rightTime, rightName, span);

    private bool Check(LogicalNode node, int column, string side, TextSpan span)
    {
        if (IsTime(node, column))
        {
            return true;
        }

        var times = node.Output.Where(x => x.TimeLag is not null).Select(x => x.Name).ToList();
        var hint = times.Count > 0 ? "the event time of " + side + " is " + string.Join(", ", times) : $"say which column of {side} is: [Stream(EventTime = nameof(…))], or WATERMARK FOR in CREATE SOURCE";
        context.Report(JoinRules.NoJoinTime, span, node.Output[column].Name, hint);
        return false;
    }

    private static bool IsTime(LogicalNode node, int column) => node.Output[column].TimeLag is not null && !ColumnOrigin.IsClock(column, node);

    private static string Name(LogicalNode node, string table, string other)
    {
        var time = node.Output.FirstOrDefault(x => x.TimeLag is not null)?.Name ?? "ts";
        return (table.Contains(" ") || table.Contains(",") ? other : table) + "." + time;
    }
}
