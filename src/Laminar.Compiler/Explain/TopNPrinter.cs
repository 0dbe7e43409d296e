using System.Globalization;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class TopNPrinter
{
    public static void Print(PlanText text, TopNStage stage)
    {
        if (stage.Limit == 0)
        {
            text.Line("sort");
            text.Item("order by", string.Join(", ", stage.Order.Select(key => Key(key, stage))));
            text.Item("emits", ChangelogPrinter.Mode(stage.Changes) + ", the rows of a window when it has closed");
            text.Item("state", "the rows of the window that closes");
            text.Item("bounded", "yes");
            ProjectPrinter.PrintErrors(text, stage);
            return;
        }

        text.Line("top " + stage.Limit.ToString(CultureInfo.InvariantCulture));
        text.Item("order by", string.Join(", ", stage.Order.Select(key => Key(key, stage))));
        text.Item("emits", ChangelogPrinter.Mode(stage.Changes) + ", each change at once");
        text.Item("state", stage.ReadsChangelog
            ? "all rows of its input: any of them may come to be among the first"
            : $"the first {stage.Limit.ToString(CultureInfo.InvariantCulture)} rows");
        text.Item("bounded", stage.ReadsChangelog ? "by its input" : "yes");
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static string Key(SortColumn key, TopNStage stage) =>
        Printable.Text(stage.Output[key.Column].Name) + (key.Descending ? " DESC" : "") + (key.NullsFirst == key.Descending ? "" : key.NullsFirst ? " NULLS FIRST" : " NULLS LAST");
}
