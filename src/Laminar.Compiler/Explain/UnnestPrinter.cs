using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class UnnestPrinter
{
    public static void Print(PlanText text, UnnestStage stage, StageInput input)
    {
        text.Line("unnest");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        text.Item("array", input.Sql.Print(stage.Array));
        ProjectPrinter.PrintOutput(text, stage.Output.Take(stage.Items.Count).ToEquatableArray(), stage.Items, input.Sql);
        for (var i = 0; i < stage.Parts.Count; i++)
        {
            var column = stage.Output[stage.Items.Count + i];
            var part = stage.Parts[i] == UnnestNode.Ordinal ? "the element's place" : stage.Parts[i] == UnnestNode.Element ? "the element" : "a field of the element";
            text.Item(stage.Items.Count + i == 0 ? "output" : "", $"{Printable.Text(column.Name)} {TypeText.Of(column.Type)}{(column.Nullable ? "" : " NOT NULL")} = {part}");
        }

        text.Item("emits", "a row for each element, at once" + (stage.IsOuter ? "; one for a row that has none" : ""));
        text.Item("state", "none");
        ProjectPrinter.PrintErrors(text, stage);
    }
}
