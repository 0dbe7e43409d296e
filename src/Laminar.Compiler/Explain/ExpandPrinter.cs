using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class ExpandPrinter
{
    public static void Print(PlanText text, ExpandStage stage, StageInput input)
    {
        text.Line(stage.Window is null ? "expand" : "assign windows");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        if (stage.Window is { } window)
        {
            text.Item("window", WindowText.Of(window) + " on " + input.Sql.Print(stage.Time!));
        }

        for (var i = 0; i < stage.Copies.Count; i++)
        {
            text.Item(i == 0 ? "output" : "", string.Join(", ", stage.Copies[i].Select(input.Sql.Print)));
        }

        text.Item("emits", stage.Window is null ? $"{stage.Copies.Count} rows for each row, at once" : "a row for each window it lies in, at once");
        text.Item("state", "none");
        ProjectPrinter.PrintErrors(text, stage);
    }
}
