using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>How a stream's watermark follows from its rows, where that is an operator of its own.</summary>
internal static class WatermarkPrinter
{
    public static void Print(PlanText text, StreamWatermark watermark, SqlPrinter sql)
    {
        var strategy = watermark.Strategy;
        text.Item("watermark", From(watermark, sql));
        if (strategy.Partitions != 1)
        {
            text.More("the least over " + (watermark.PartitionBy is { } by
                ? $"the values of {sql.Print(by)}, each a partition"
                : $"{strategy.Partitions.ToString(CultureInfo.InvariantCulture)} partitions"));
            text.More($"a partition without a row for {Duration.Text(strategy.IdleTimeout)} holds the others back no more");
        }

        if (strategy.AlignmentGroup is { } group)
        {
            text.More($"paused when more than {Duration.Text(strategy.MaxDrift)} ahead of the slowest of group {Printable.Text(group)}");
        }
    }

    private static string From(StreamWatermark watermark, SqlPrinter sql)
    {
        var time = sql.Print(watermark.Time);
        var less = watermark.Strategy.Delay == 0 ? "" : $" - {Duration.Text(watermark.Strategy.Delay)}";
        return watermark.Strategy.Kind switch
        {
            WatermarkKind.Periodic => $"greatest {time}{less}, taken over every {Duration.Text(watermark.Strategy.Interval)} of the query's clock",
            WatermarkKind.Punctuated => $"{time} of rows where {(watermark.When is { } when ? sql.Print(when) : "said")}",
            WatermarkKind.Source => "what AdvanceWatermark says",
            WatermarkKind.ProcessingTime => "the query's clock",
            _ => $"greatest {time}{less}, after each row",
        };
    }
}
