using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

internal static class ExpiryPrinter
{
    /// <summary>Whether the partitions of an operator have a bound.</summary>
    public static string Partitions(long ttl) => ttl == 0 ? "no, one for each key that occurs" : $"yes, those of the last {Duration.Text(ttl)}";

    public static void Print(PlanText text, ExpiryStage stage, StageInput input)
    {
        var time = Printable.Text(stage.Output[stage.Time].Name);
        text.Line("forget partitions");
        text.Item("of", "the operator that follows");
        text.Item("when", $"no row of theirs has come for {Duration.Text(stage.Ttl)} of {time}" + (stage.IsInOrder ? "" : $", or since the watermark passed that of the last one"));
        text.Item("watermark", TimeOrderPrinter.Watermark(isFed: true, stage.Lag, 0, time) + (stage.IsInOrder ? $", and the {time} of each row" : ""));
        text.Item("state", "the key of each partition, when it last had a row, and 24 bytes");
        text.Item("bounded", $"yes: the partitions of the last {Duration.Text(stage.Ttl)}");
    }
}
