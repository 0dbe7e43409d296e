using System;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Only rows whose last window is closed, with how far the watermark was past its end and the lateness.</summary>
public sealed class LateStage(LateNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly long _lag = node.Input.Output[node.TimeColumn].TimeLag ?? 0;
    private long _watermark = long.MinValue;

    public override void Advance(long watermark)
    {
        _watermark = long.Max(_watermark, (long)Int128.Max(long.MinValue, (Int128)watermark - _lag));
        Next.Advance(watermark);
    }

    protected override void Take(IRow row, int weight)
    {
        var time = row[node.TimeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
        var closes = WindowAssignment.Of(time, node.Window).Max(window => window.End) + (Int128)node.Lateness;
        if (closes <= _watermark)
        {
            Next.Push(new WiderRow(row, node.Input.Output.Count, new TimeSpan((long)((_watermark - closes) / 100))), weight);
        }
    }
}
