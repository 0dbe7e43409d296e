using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class WindowAggregatePrinter
{
    public static void Print(PlanText text, WindowAggregateStage stage, StageInput input, PhysicalPlan plan)
    {
        var sql = input.Sql;
        text.Line(stage.Changelog is null ? "window aggregate" : "changelog aggregate");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", sql.Print(stage.Filter));
        }

        PrintTime(text, stage, input);
        text.Item("group by", stage.Key.IsEmpty ? stage.Window == WindowSpec.None ? "nothing: one group" : "the window alone" : string.Join(", ", stage.Key.Columns.Select(k => sql.Print(k.Value))));
        var columns = GroupColumns(stage, sql);
        if (stage.Having.Count > 0)
        {
            text.Item("having", columns.Print(stage.Having));
        }

        ProjectPrinter.PrintOutput(text, stage.Output, stage.Items, columns);
        StatePrinter.Print(text, stage, sql);
        text.Item("bounded", stage.Window == WindowSpec.None ? ChangelogPrinter.Bound(stage)
            : stage.Window.Kind == WindowKind.Session ? "yes: a session goes when the watermark has passed its end" + (stage.Lateness == 0 ? "" : " by " + Duration.Text(stage.Lateness))
            : $"yes: a group goes when its window closes; about {OpenWindows(stage)} open at a time{(stage.Key.IsEmpty ? "" : ", each with the keys seen in it")}");
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static void PrintTime(PlanText text, WindowAggregateStage stage, StageInput input)
    {
        var window = stage.Window;
        var time = input.Sql.Print(stage.Time);
        if (window != WindowSpec.None)
        {
            text.Item("window", WindowOf(window));
        }

        if (stage.Changelog is not null)
        {
            ChangelogPrinter.PrintTime(text, stage, stage.Changelog, time, input.IsStream);
            return;
        }

        text.Item("watermark", input.IsStream || stage.IsFed ? TimeOrderPrinter.Watermark(stage.IsFed, stage.Lag, stage.Delay, time) : $"its input's{Less(stage.Lag)}, or the greatest {time} that has come");
        var held = stage.IsFed ? input.Hold + stage.Lag : System.Math.Max(0, stage.Delay);
        var hold = (held ?? 0) + stage.Lateness;
        text.Item("emits", "append-only, one row a group when watermark >= end of window" + (stage.Lateness == 0 ? "" : " + " + Duration.Text(stage.Lateness)));
        text.More(held is null ? "how long after a row that is, its watermark says" : window.Kind == WindowKind.Session
            ? $"a session's row comes {Duration.Text(window.Size + hold)} of event time after its last row"
            : $"a row's first result comes {Duration.Text(hold)} to {Duration.Text(window.Slide + hold)} of event time after it"
                + (window.Size == window.Slide ? "" : $", its last by {Duration.Text(window.Size + hold)}"));
        text.Item("late", input.IsStream || stage.IsFed ? "rows whose last window is closed: counted and " + Fate(stage) : "none: rows come in order of time");
    }

    private static string Less(long lag) => lag == 0 ? "" : " - " + Duration.Text(lag);

    /// <summary>What becomes of late rows.</summary>
    public static string Fate(WindowAggregateStage stage) => stage.Late is { } late ? "handed to " + Printable.Text(late.Name) : "dropped";

    private static string WindowOf(WindowSpec window) => window.Kind switch
    {
        WindowKind.Tumble => $"TUMBLE {Duration.Text(window.Size)}",
        WindowKind.Cumulate => $"CUMULATE up to {Duration.Text(window.Size)} by {Duration.Text(window.Slide)}",
        WindowKind.Session => $"SESSION with a gap of {Duration.Text(window.Size)}",
        _ => $"HOP {Duration.Text(window.Size)} every {Duration.Text(window.Slide)}",
    } + (window.Offset == 0 ? "" : $", starting {Duration.Text(window.Offset)} past");

    /// <summary>A row can fall into this many windows that have not closed.</summary>
    private static long OpenWindows(WindowAggregateStage stage)
    {
        var span = (decimal)stage.Window.Size + System.Math.Max(0, stage.Delay) + stage.Lateness;
        return (long)decimal.Ceiling(span / stage.Window.Slide);
    }

    private static SqlPrinter GroupColumns(WindowAggregateStage stage, SqlPrinter sql) => new(column =>
    {
        var keys = stage.Key.Columns.Count;
        if (column.Index < keys)
        {
            return sql.Print(stage.Key.Columns[column.Index].Value);
        }

        return column.Index >= stage.WindowStartColumn
            ? column.Index == stage.WindowStartColumn ? "window_start" : "window_end"
            : ResultCallText.Of(stage.Results[column.Index - keys], stage.Accumulators, sql);
    });
}
