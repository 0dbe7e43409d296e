using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class TimeOrderPrinter
{
    public static void Print(PlanText text, TimeOrderStage stage, StageInput input)
    {
        var time = input.Sql.Print(stage.Time);
        text.Line("wait for order");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        text.Item("order by", time + ", of equal times the first to come");
        text.Item("watermark", Watermark(stage.IsFed, stage.Lag, stage.Delay, time));
        ProjectPrinter.PrintOutput(text, stage.Output, stage.Items, input.Sql);
        text.Item("emits", "append-only, each row when the watermark has reached it");
        text.Item("late", "rows that come when the watermark has passed their time: counted and dropped");
        text.Item("state", $"the rows that wait, {StateLayouts.OfRow(stage.Output).Size} bytes and 24 for their place each");
        text.Item("bounded", stage.IsFed ? "yes: by how far rows may lie above the watermark" : $"yes: the rows of the last {Duration.Text(stage.Delay)}");
        ProjectPrinter.PrintErrors(text, stage);
    }

    public static string Watermark(bool isFed, long lag, long delay, string time) =>
        isFed ? lag == 0 ? "its input's" : $"its input's - {Duration.Text(lag)}" : $"greatest {time}{(delay == 0 ? "" : $" - {Duration.Text(delay)}")}, after each row";
}
