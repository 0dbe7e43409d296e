using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class LatePrinter
{
    public static void Print(PlanText text, LateStage stage, StageInput input)
    {
        text.Line("late rows");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        text.Item("window", WindowText.Of(stage.Window) + " on " + input.Sql.Print(stage.Time));
        text.Item("output", string.Join(", ", stage.Items.Select(input.Sql.Print).Append("late_by")));
        text.Item("emits", "rows whose last window closed " + (stage.Lateness == 0 ? "" : Duration.Text(stage.Lateness) + " after its end, ") + "before they came, at once");
        text.Item("state", "the watermark");
        ProjectPrinter.PrintErrors(text, stage);
    }

    /// <summary>Of sessions.</summary>
    public static void Print(PlanText text, WindowAggregateStage stage, EquatableArray<Expr> items, StageInput input)
    {
        text.Line("late rows of sessions");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        text.Item("window", WindowText.Of(stage.Window) + " on " + input.Sql.Print(stage.Time));
        text.Item("sessions of", stage.Key.IsEmpty ? "all rows" : string.Join(", ", stage.Key.Columns.Select(x => input.Sql.Print(x.Value))));
        text.Item("output", string.Join(", ", items.Select(input.Sql.Print).Append("late_by")));
        text.Item("emits", "rows that would make a session that closed " + (stage.Lateness == 0 ? "" : Duration.Text(stage.Lateness) + " after its end, ") + "before they came, at the end of the batch");
        StatePrinter.Print(text, stage, input.Sql);
        text.Item("bounded", "yes: a session goes when the watermark has passed its end" + (stage.Lateness == 0 ? "" : " by " + Duration.Text(stage.Lateness)));
        ProjectPrinter.PrintErrors(text, stage);
    }
}
