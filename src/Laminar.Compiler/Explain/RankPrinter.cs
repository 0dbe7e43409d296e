using System.Globalization;
using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class RankPrinter
{
    public static void Print(PlanText text, RankStage stage)
    {
        var limit = stage.Limit.ToString(CultureInfo.InvariantCulture);
        text.Line($"top {limit} of each partition");
        text.Item("partition", stage.Key.IsEmpty ? "none: all rows are one" : string.Join(", ", stage.Key.Columns.Select(x => Printable.Text(x.Name))));
        text.Item("order by", string.Join(", ", stage.Order.Select(key => Printable.Text(stage.Output[key.Column].Name) + (key.Descending ? " DESC" : "")
            + (key.NullsFirst == key.Descending ? "" : key.NullsFirst ? " NULLS FIRST" : " NULLS LAST"))));
        text.Item("rank", RankText.Name(stage.Kind) + Shown(stage));
        text.Item("emits", stage.ClosesBy < 0 ? ChangelogPrinter.Mode(stage.Changes) + ", each change at once" + (stage.Ttl > 0 ? "; the rows of a partition that is forgotten are taken back" : "")
            : $"append-only, the rows of a partition in order when the watermark has passed {Printable.Text(stage.Output[stage.ClosesBy].Name)}{(stage.Lag == 0 ? "" : " + " + Duration.Text(stage.Lag))}");
        if (stage.ClosesBy >= 0)
        {
            text.Item("late", "rows of a partition that has come out: counted and dropped");
        }

        StatePrinter.PrintKeyOf(text, stage.Key);
        var row = StateLayouts.OfRow(stage.Output).Size.ToString(CultureInfo.InvariantCulture);
        text.Item("state", stage.ReadsChangelog
            ? $"all rows of its input, {row} bytes each: any of them may come to be among the first"
            : $"{(stage.Kind == RankKind.RowNumber ? limit + (stage.Limit == 1 ? " row" : " rows") : $"the rows of {limit} ranks, equal ones all")} of a partition, {row} bytes each");
        text.Item("bounded", stage.ClosesBy >= 0 ? "yes: a partition goes when it has come out" : stage.ReadsChangelog ? "by its input" : stage.Key.IsEmpty ? "yes: one partition" : "a partition: yes; partitions: " + ExpiryPrinter.Partitions(stage.Ttl));
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static string Shown(RankStage stage) => stage.Shown.Count == 0 ? ", not shown: a row stays as it is when its rank changes"
        : stage.ShowsOthers ? "; shown: " + string.Join(", ", stage.Shown.Select(x => RankText.Name(x.Kind) + " = " + Printable.Text(stage.Output[x.Column].Name)))
        : " = " + Printable.Text(stage.Output[stage.Shown[0].Column].Name);
}
