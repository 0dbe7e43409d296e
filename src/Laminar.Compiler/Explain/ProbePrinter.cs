using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>The left rows of a temporal probe join.</summary>
internal static class ProbePrinter
{
    private const int Shown = 8;

    public static void Print(PlanText text, ProbeStage stage, StageInput input)
    {
        text.Line("probe");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", input.Sql.Print(stage.Filter));
        }

        text.Item("time", input.Sql.Print(stage.Time));
        text.Item("offsets", Offsets(stage.Offsets));
        ProjectPrinter.PrintOutput(text, stage.Output.Take(stage.Items.Count).ToEquatableArray(), stage.Items, input.Sql);
        foreach (var (column, value) in stage.Output.Skip(stage.Items.Count).Zip(new[] { "the offset", "the time and the offset" }, (column, value) => (column, value)))
        {
            text.Item("", $"{Printable.Text(column.Name)} {TypeText.Of(column.Type)} NOT NULL = {value}");
        }

        text.Item("late", "rows below the watermark: counted once and dropped, with all their offsets");
        text.Item("emits", $"{stage.Offsets.Count.ToString(CultureInfo.InvariantCulture)} rows for each row, at once");
        text.Item("state", "the watermark");
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static string Offsets(EquatableArray<long> offsets) => offsets.Count <= Shown
        ? string.Join(", ", offsets.Select(Duration.Text))
        : $"{offsets.Count.ToString(CultureInfo.InvariantCulture)}, from {Duration.Text(offsets.Min())} to {Duration.Text(offsets.Max())}";
}
