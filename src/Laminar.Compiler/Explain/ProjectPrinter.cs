using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class ProjectPrinter
{
    public static void Print(PlanText text, ProjectStage stage, StageInput input)
    {
        text.Line("filter and project");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        PrintOutput(text, stage.Output, stage.Items, input.Sql);
        text.Item("emits", ChangelogPrinter.Mode(stage.Changes) + ", each row at once");
        text.Item("state", "none");
        PrintErrors(text, stage);
    }

    public static void PrintOutput(PlanText text, EquatableArray<RowColumn> output, EquatableArray<Expr> items, SqlPrinter sql)
    {
        for (var i = 0; i < output.Count; i++)
        {
            var column = output[i];
            var type = TypeText.Of(column.Type) + (column.Nullable ? "" : " NOT NULL");
            text.Item(i == 0 ? "output" : "", $"{Printable.Text(column.Name)} {type} = {sql.Print(items[i])}");
        }
    }

    public static void PrintErrors(PlanText text, PhysicalStage stage) =>
        text.Item("bad rows", stage.CanFail ? "possible: an expression can fail" : "none");
}
