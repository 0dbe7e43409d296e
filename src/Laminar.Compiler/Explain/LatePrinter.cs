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
}
