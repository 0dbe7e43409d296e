using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class GapFillPrinter
{
    public static void Print(PlanText text, GapFillStage stage, StageInput input)
    {
        var (sql, spec) = (input.Sql, stage.Spec);
        text.Line("fill gaps");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", sql.Print(stage.Filter));
        }

        text.Item("partition", stage.Key.IsEmpty ? "none: all rows are one" : string.Join(", ", stage.Key.Columns.Select(k => sql.Print(k.Value))));
        text.Item("buckets", Duration.Text(spec.Step) + (spec.Offset == 0 ? "" : " from " + Duration.Text(spec.Offset)) + " of " + sql.Print(stage.Time));
        for (var i = 0; i < stage.Output.Count; i++)
        {
            var column = stage.Output[i];
            var type = TypeText.Of(column.Type) + (column.Nullable ? "" : " NOT NULL");
            text.Item(i == 0 ? "output" : "", $"{Printable.Text(column.Name)} {type} = {sql.Print(stage.Items[i])}, {Filled(stage.Columns[i])}");
        }

        text.Item("max gap", Duration.Text(spec.MaxGap) + (spec.UntilWatermark ? ": nothing comes later than this after the last row" : ": rows that lie farther apart have nothing between them"));
        text.Item("emits", "append-only, " + (!spec.UntilWatermark ? "a gap when the row comes that ends it"
            : spec.Waits ? "a gap when the row comes that ends it, or the watermark has passed the longest one"
            : "a bucket when the watermark has passed it"));
        text.Item("late", "none: rows come in order");
        StatePrinter.PrintKeyOf(text, stage.Key);
        text.Item("keeps", $"{StateLayouts.OfRow(stage.Kept).Size} bytes of a key's last row" + (stage.Kept.Count == 0 ? "" : ": " + string.Join(", ", stage.KeptColumns.Select(i => sql.Print(stage.Items[i])))));
        text.Item("bounded", stage.Key.IsEmpty ? "yes: one row" : "yes: the keys that have had a row in the last " + Duration.Text(spec.MaxGap));
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static string Filled(GapColumn column) => column switch
    {
        GapColumn.Key => "the key's in gaps",
        GapColumn.Time => "the bucket's in gaps",
        GapColumn.Carried => "the last row's in gaps",
        GapColumn.Between => "interpolated in gaps",
        _ => "NULL in gaps",
    };
}
