using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>What an ASOF join goes by, and how long its rows wait and are kept.</summary>
internal static class AsofJoinPrinter
{
    public static string Heading(AsofJoinStage join) => join.IsOfVersions ? "temporal join, " : "ASOF join, ";

    public static void Print(PlanText text, AsofJoinStage join, string left, string right)
    {
        text.Item("match", Match(join, left, right));
        text.Item("watermark", "the least of both inputs'");
        text.Item("kept", join.Direction == AsofDirection.Preceding
            ? "rows of both sides until both watermarks have passed them"
            : $"a left row until its match is sure, at the latest when the right watermark is past {left} + {Duration.Text(join.After)}");
        if (join.Direction != AsofDirection.Following)
        {
            text.More(Versions(join));
        }

        text.Item("late", "rows below their own input's watermark: counted and dropped");
    }

    public static string Emits(AsofJoinStage join) =>
        (join.Shape == JoinShape.Left ? ", each left row, with its match or without," : ", each left row that has a match") + " in the order of the left times, when " + (join.Direction == AsofDirection.Preceding ? $"the left watermark has reached it and the right one has {(join.TakesEqual ? "passed" : "reached")} it" : "its match is sure");

    public static string Bound(AsofJoinStage join) => join.Direction == AsofDirection.Following || join.Before != long.MaxValue
        ? "yes: by the watermarks and the tolerance"
        : join.Keys.Layout.IsEmpty ? "yes: one right row"
        : "rows that wait: yes, by the watermarks; right rows: no, one for each key that occurs" + (join.RightChanges ? " and has not been deleted" : "");

    private static string Match(AsofJoinStage join, string left, string right) => join.Direction switch
    {
        AsofDirection.Preceding => $"the last {right} {(join.TakesEqual ? "<=" : "<")} {left}{Within(join.Before)}",
        AsofDirection.Following => $"the first {right} {(join.TakesEqual ? ">=" : ">")} {left}{Within(join.After)}",
        _ => $"the {right} nearest to {left}, at most {(join.Before == long.MaxValue ? "any time" : Duration.Text(join.Before))} before and {Duration.Text(join.After)} after",
    };

    private static string Within(long tolerance) => tolerance == long.MaxValue ? "" : ", at most " + Duration.Text(tolerance) + " apart";

    private static string Versions(AsofJoinStage join)
    {
        var ends = (join.Before == long.MaxValue, join.RightChanges) switch
        {
            (true, true) => " until a deletion ends it",
            (true, false) => "",
            (false, true) => $" until a deletion ends it, or it is more than {Duration.Text(join.Before)} old",
            _ => $" until it is more than {Duration.Text(join.Before)} old",
        };
        return "the latest right row of each key" + ends;
    }
}
