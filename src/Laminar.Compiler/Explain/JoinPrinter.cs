using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>A join: its inputs one level further in, what belongs together, what is kept and for how long.</summary>
internal static class JoinPrinter
{
    public static void Print(PlanText text, JoinSource source, Action<PhysicalPipeline> pipeline)
    {
        var join = source.Join;
        text.Line(source.Left.Stages.Any(stage => stage is ProbeStage) && join is AsofJoinStage ? "temporal probe join, " + join.Shape.ToString().ToLowerInvariant() : Heading(join));
        Input(text, "left", source.Left, pipeline);
        if (source.Right is { } rows)
        {
            Input(text, "right", rows, pipeline);
        }

        text.Item("keys", join.Keys.Layout.IsEmpty ? join is AsofJoinStage ? "none: the times alone choose" : join is RegularJoinStage ? "none: every row meets every other" : "none: every row meets every other within the bound" : string.Join(", ", join.Keys.Left.Select((x, i) => $"{Left(join, x)} = {Right(join, join.Keys.Right[i])}")));
        if (join is IntervalJoinStage interval)
        {
            PrintBound(text, interval);
        }
        else if (join is AsofJoinStage asof)
        {
            AsofJoinPrinter.Print(text, asof, Left(join, asof.LeftTime), Right(join, asof.RightTime));
        }

        else if (join is AskedJoinStage asked)
        {
            AskedJoinPrinter.Print(text, asked);
        }
        else if (join is LookupJoinStage lookup)
        {
            text.Item("table", Table(lookup));
        }
        else if (join is RegularJoinStage regular)
        {
            RegularJoinPrinter.Print(text, regular);
        }

        if (join.Residual.Count > 0)
        {
            text.Item("where", Pair(join).Print(join.Residual));
        }

        text.List("columns", join.Output.Select(JunctionPrinter.Column));
        text.Item("emits", ChangelogPrinter.Mode(join.Changes) + Emits(join));
        PrintState(text, join);
        text.Item("bad rows", join.CanFail ? "possible: a condition can fail for a pair" : "none");
    }

    private static string Emits(JoinStage join) => join switch
    {
        AsofJoinStage asof => AsofJoinPrinter.Emits(asof),
        RegularJoinStage regular => RegularJoinPrinter.Emits(regular),
        AskedJoinStage asked => AskedJoinPrinter.Emits(asked),
        LookupJoinStage => join.Shape == JoinShape.Left ? ", each left row at once, with what the table holds then or without" : ", each left row at once, with what the table holds then",
        _ => Emits(join.Shape),
    };

    private static string Bounded(JoinStage join) => join switch
    {
        IntervalJoinStage interval => (interval.LeftEnd ?? interval.RightEnd) is null ? "yes: a row goes when the other side's watermark has passed its bound"
            : $"as its rows say: a row goes when the other side's watermark has passed its bound, and that of {(interval.RightEnd is null ? "left" : interval.LeftEnd is null ? "right" : "all")} rows may be any time",
        AsofJoinStage asof => AsofJoinPrinter.Bound(asof),
        RegularJoinStage regular => RegularJoinPrinter.Bound(regular),
        AskedJoinStage asked => AskedJoinPrinter.Bound(asked),
        LookupJoinStage => "by the table: left rows are not kept",
        _ => "by its inputs",
    };

    private static string Table(LookupJoinStage join) => join.Identity.Count > 0 ? $"a row for each {string.Join(", ", join.Identity.Select(i => Printable.Text(join.Right[i].Name)))}: one that comes again takes its place"
        : join.RightStays ? "all rows that have come"
        : "rows that have come and have not been taken back";

    private static string Heading(JoinStage join) => join switch
    {
        AsofJoinStage asof => AsofJoinPrinter.Heading(asof),
        IntervalJoinStage { IsOfWindows: true } => "window join, ",
        IntervalJoinStage => "interval join, ",
        LookupJoinStage or AskedJoinStage => "lookup join, ",
        _ => "regular join, ",
    } + join.Shape.ToString().ToLowerInvariant();

    private static void Input(PlanText text, string name, PhysicalPipeline input, Action<PhysicalPipeline> pipeline) => text.Inside(() =>
    {
        text.Line(name);
        text.Inside(() => pipeline(input));
    });

    private static void PrintBound(PlanText text, IntervalJoinStage join)
    {
        var (left, right) = (Left(join, join.LeftTime), Right(join, join.RightTime));
        var leftEnd = join.LeftEnd is { } ofLeft ? Shifted(Left(join, ofLeft.Column), ofLeft.By) : null;
        var rightEnd = join.RightEnd is { } ofRight ? Shifted(Right(join, ofRight.Column), ofRight.By) : null;
        text.Item("bound", leftEnd is not null || rightEnd is not null ? $"{right} up to {leftEnd ?? Shifted(left, -join.Lower)}, {left} up to {rightEnd ?? Shifted(right, join.Upper)}"
            : join.Lower == 0 && join.Upper == 0 ? $"{left} = {right}" : $"{left} between {Shifted(right, join.Lower)} and {Shifted(right, join.Upper)}");
        text.Item("watermark", "the least of both inputs'");
        text.Item("kept", $"a left row until the right watermark is past {leftEnd ?? Shifted(left, -join.Lower)}{Lag(join.RightLag)}");
        text.More($"a right row until the left watermark is past {rightEnd ?? Shifted(right, join.Upper)}{Lag(join.LeftLag)}");
        text.Item("late", "rows below their own input's watermark: counted and dropped");
    }

    private static string Lag(long lag) => lag == 0 ? "" : $", and {Duration.Text(lag)} more";

    private static string Shifted(string time, long by) => by == 0 ? time : by < 0 ? $"{time} - {Duration.Text(-by)}" : $"{time} + {Duration.Text(by)}";

    private static string Emits(JoinShape shape) => shape switch
    {
        JoinShape.Inner => ", each pair when the later of its rows comes",
        JoinShape.Semi => ", each left row once, when its first match comes",
        JoinShape.Anti => ", each left row when none can match it any more",
        _ => ", each pair when the later of its rows comes; a row without one when none can match it any more",
    };

    private static void PrintState(PlanText text, JoinStage join)
    {
        var key = StateLayouts.OfKey(join.Keys.Layout);
        text.Item("key", join.Keys.Layout.IsEmpty ? "none" : join.Keys.Layout.Packed ? "8 bytes, one word" : $"{key.Size} bytes");
        if (join is LookupJoinStage)
        {
            PrintRow(text, "right row", StateLayouts.OfLookup(join.Right));
            text.Item("bounded", Bounded(join));
            return;
        }

        PrintRow(text, "left row", join is AskedJoinStage ? StateLayouts.OfHeld(join.Left) : join is RegularJoinStage ? StateLayouts.OfRegular(join.Left) : StateLayouts.OfJoined(join.Left));
        PrintRow(text, "right row", join is AskedJoinStage ? StateLayouts.OfRow(join.Right) : join is RegularJoinStage ? StateLayouts.OfRegular(join.Right) : StateLayouts.OfJoined(join.Right));
        text.Item("bounded", Bounded(join));
    }

    private static void PrintRow(PlanText text, string name, StructLayout layout)
    {
        text.Item(name, $"{layout.Size} bytes" + (layout.HasReferences ? ", laid out by the runtime: it holds references" : ""));
        foreach (var field in layout.Fields)
        {
            text.More($"{StatePrinter.Place(layout, field)}: {field.Name} {field.Type}");
        }
    }

    private static string Left(JoinStage join, int index) => "left." + Printable.Text(join.Left[index].Name);

    private static string Right(JoinStage join, int index) => "right." + Printable.Text(join.Right[index].Name);

    private static SqlPrinter Pair(JoinStage join)
    {
        IReadOnlyList<string> names = join.Left.Select(c => "left." + Printable.Text(c.Name)).Concat(join.Right.Select(c => "right." + Printable.Text(c.Name))).ToList();
        return new SqlPrinter(column => names[column.Index]);
    }
}
