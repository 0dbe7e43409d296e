using System;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class OverPrinter
{
    public static void Print(PlanText text, OverStage stage, StageInput input)
    {
        var sql = input.Sql;
        text.Line("window over rows");
        if (stage.Filter.Count > 0)
        {
            text.Item("where", sql.Print(stage.Filter));
        }

        text.Item("partition", stage.Key.IsEmpty ? "none: all rows are one" : string.Join(", ", stage.Key.Columns.Select(k => sql.Print(k.Value))));
        text.Item("order by", stage.Time is null ? "arrival" : sql.Print(stage.Time));
        if (stage.Frame != OverFrame.Row)
        {
            text.Item("frame", stage.Frame.Text);
        }

        if (stage.Time is not null)
        {
            text.Item("watermark", TimeOrderPrinter.Watermark(stage.IsFed, stage.Lag, stage.Delay, sql.Print(stage.Time)));
        }

        var columns = Columns(stage, sql);
        if (stage.Having.Count > 0)
        {
            text.Item("having", columns.Print(stage.Having));
        }

        ProjectPrinter.PrintOutput(text, stage.Output, stage.Items, columns);
        text.Item("emits", "append-only, " + When(stage));
        text.Item("late", stage.Time is null || stage.IsFed ? "none: rows come in order" : "rows that come after one of a later time: counted and dropped");
        PrintState(text, stage, sql, Kept(stage, sql));
        text.Item("bounded", stage.Key.IsEmpty ? "yes: one partition" + Rows(stage) : "a partition: yes" + Rows(stage) + "; partitions: " + ExpiryPrinter.Partitions(stage.Ttl));
        ProjectPrinter.PrintErrors(text, stage);
    }

    private static string When(OverStage stage) => stage.WaitsForValue
        ? $"each row when {Number(stage.Frame.Following)} more of its partition {(stage.Frame.Following == 1 ? "has" : "have")} come that {(stage.Frame.Following == 1 ? "has" : "have")} a value, or at the end"
        : !stage.Frame.Waits ? "each row at once"
        : stage.Frame is { ByRange: true, Following: > 0 } ? $"each row when one has come that is more than {Duration.Text(stage.Frame.Following)} later, or the watermark has passed that"
        : stage.Frame.ByRange ? "the rows of one time together, when a later one has come or the watermark has passed them"
        : $"each row when {Number(stage.Frame.Following)} more of its partition {(stage.Frame.Following == 1 ? "has" : "have")} come, or at the end";

    private static string Rows(OverStage stage) => stage.Frame is { ByRange: true, Preceding: not OverFrame.Unbounded } ? $", the rows of {Duration.Text(Math.Max(stage.Frame.Preceding, 0) + Math.Max(stage.Frame.Following, 0))}"
        : stage.Frame is { ByRange: true, Following: not 0 } ? $", the rows of {Duration.Text(Math.Abs(stage.Frame.Following))}"
        : stage.Frame.ByRange ? ", the rows of one time"
        : stage.WaitsForValue ? ", the rows that wait for a value"
        : !stage.KeepsRows ? ", no rows"
        : $", {Number(stage.MostKept)} {(stage.MostKept == 1 ? "row" : "rows")}";

    private static void PrintState(PlanText text, OverStage stage, SqlPrinter sql, SqlPrinter kept)
    {
        StatePrinter.PrintKeyOf(text, stage.Key);
        if (stage.Accumulators.Count > 0)
        {
            StatePrinter.PrintAccumulators(text, stage.Accumulators, kept);
        }

        if (stage.Kept.Count > 0)
        {
            var layout = StateLayouts.OfRow(stage.Kept);
            text.Item("keeps", $"{layout.Size} bytes of a row{(stage is { Only: >= 0, Holds: false } ? " where " + sql.Print(stage.Values[stage.Only]) + " is not NULL" : "")}: " + string.Join(", ", stage.Values.Select(sql.Print)));
        }
    }

    /// <summary>What is kept is printed as the input it is made of; accumulators over kept columns likewise.</summary>
    private static SqlPrinter Kept(OverStage stage, SqlPrinter sql) => stage.FoldsKept ? new(column => sql.Print(stage.Values[column.Index])) : sql;

    private static SqlPrinter Columns(OverStage stage, SqlPrinter sql) => new(column =>
    {
        var own = column.Index - stage.Results.Count;
        return own < 0 ? OverText.Of(stage.Results[column.Index].Call, sql.Print)
            : stage.Holds ? sql.Print(stage.Values[own])
            : sql.Print(new ColumnExpr(own, column.Name, column.Type, column.Nullable, column.Clr));
    });

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
