using System.Globalization;
using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class MatchPrinter
{
    public static void Print(PlanText text, MatchStage stage, StageInput input)
    {
        var sql = input.Sql;
        var items = new SqlPrinter(column => MatchText.Of(stage.Reads[column.Index].Item, stage.Names, sql.Print));
        text.Line("match pattern");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", sql.Print(stage.Filter));
        }

        text.Item("partition", stage.Key.IsEmpty ? "none: all rows are one" : string.Join(", ", stage.Key.Columns.Select(k => sql.Print(k.Value))));
        text.Item("order by", sql.Print(stage.Time));
        text.Item("watermark", TimeOrderPrinter.Watermark(stage.IsFed, stage.Lag, stage.Delay, sql.Print(stage.Time)));
        text.Item("pattern", MatchText.Of(stage.Pattern, stage.Variables));
        foreach (var subset in stage.Subsets)
        {
            text.Item("subset", subset.Name + " = " + string.Join(", ", subset.Variables.Select(x => stage.Variables[x])));
        }

        for (var i = 0; i < stage.Variables.Count; i++)
        {
            if (stage.Conditions[i] is not ConstantExpr { Value: true })
            {
                text.Item("define", stage.Variables[i] + " as " + items.Print(stage.Conditions[i]));
            }
        }

        if (stage.Within > 0)
        {
            text.Item("within", Duration.Text(stage.Within));
        }

        text.Item("skip", MatchText.Of(stage.Skip, stage.Names));
        ProjectPrinter.PrintOutput(text, stage.Output, stage.Measures, items);
        text.Item("emits", "append-only, " + (stage.AllRows ? "all rows of each match" + (PatternLengths.Least(stage.Pattern) > 0 ? "" : stage.OmitsEmpty ? ", of those that have any" : ", or the row at which one without rows was found") : "a row for each match") + ", when no later row can change it" + (stage.Within > 0 ? " or the watermark has passed the time it may take" : ""));
        text.Item("late", stage.IsFed ? "none: rows come in order" : "rows that come after one of a later time: counted and dropped");
        StatePrinter.PrintKeyOf(text, stage.Key);
        if (stage.Accumulators.Count > 0)
        {
            StatePrinter.PrintAccumulators(text, stage.Accumulators, new SqlPrinter(column => column.Index < stage.Values.Count ? sql.Print(stage.Values[column.Index]) : "CLASSIFIER()"));
        }

        if (stage.Kept.Count > 0)
        {
            text.Item("keeps", $"{StateLayouts.OfRow(stage.Kept).Size} bytes of a row: " + string.Join(", ", stage.Values.Select(sql.Print)));
        }

        text.Item("bounded", (stage.Key.IsEmpty ? "" : "a partition: ") + Rows(stage) + (stage.Key.IsEmpty ? "" : "; partitions: " + ExpiryPrinter.Partitions(stage.Ttl)));
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static string Rows(MatchStage stage)
    {
        var before = stage.Before > 0 ? $" and {Number(stage.Before)} before" : "";
        return stage.Within > 0 ? $"yes, the rows of {Duration.Text(stage.Within)}{before}"
            : PatternLengths.Most(stage.Pattern) is { } most ? $"yes, {Number(most)} {(most == 1 ? "row" : "rows")}{before}"
            : "no, the rows of an attempt, which WITHIN would bound";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
