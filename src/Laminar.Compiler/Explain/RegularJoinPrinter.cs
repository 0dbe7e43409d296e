using System.Collections.Generic;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>A join by equality alone: what it reads, what it says, and how long rows of each side are kept.</summary>
internal static class RegularJoinPrinter
{
    public static void Print(PlanText text, RegularJoinStage join)
    {
        text.Item("reads", $"left {Reads(join.LeftSide)}, right {Reads(join.RightSide)}");
        text.Item("watermark", "the least of both inputs'");
        text.Item("kept", "a left row " + Kept(join.LeftSide, join.Left));
        text.More("a right row " + Kept(join.RightSide, join.Right));
        if (join.LeftSide.Ttl > 0 || join.RightSide.Ttl > 0)
        {
            text.Item("late", "rows below their own input's watermark, of a side that is forgotten: counted and dropped");
        }
    }

    public static string Emits(RegularJoinStage join) => join.Shape switch
    {
        JoinShape.Inner => ", each pair when the later of its rows comes" + Back(join, ", and back when either goes"),
        JoinShape.Semi => ", each left row when its first match comes" + Back(join, ", and back when the last goes"),
        JoinShape.Anti => ", each left row at once, and back when a match comes",
        _ => ", each pair when the later of its rows comes; a row without a match at once, and back when one comes",
    };

    public static string Bound(RegularJoinStage join)
    {
        var ends = new List<string>();
        foreach (var (name, side) in new[] { ("left", join.LeftSide), ("right", join.RightSide) })
        {
            ends.Add(side.Ttl > 0 ? $"{name} rows by STATE TTL" : side.Stays ? $"{name} rows stay for ever" : $"{name} rows by the input, which takes them back");
        }

        return (Stays(join.LeftSide) || Stays(join.RightSide) ? "no: " : "yes: ") + string.Join(", ", ends);
    }

    private static bool Stays(RegularSide side) => side.Ttl == 0 && side.Stays;

    private static string Back(RegularJoinStage join, string text) => join.Changes == ChangeMode.Append ? "" : text;

    private static string Reads(RegularSide side) => side.Stays ? "rows that stay" : "a changelog";

    private static string Kept(RegularSide side, EquatableArray<RowColumn> columns) =>
        side.Ttl > 0 ? $"until the watermark is {Duration.Text(side.Ttl)} past its {Printable.Text(columns[side.Time].Name)}; what has been said of it stays"
        : side.Stays ? "for ever"
        : "until it is taken back";
}
