using System;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A row once for each offset from its time; not one that is late, which is counted once.</summary>
public sealed class ProbeStage(ProbeNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
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
        if (time < _watermark)
        {
            Tally.RowsLate++;
            return;
        }

        foreach (var offset in node.Offsets)
        {
            if ((Int128)time + offset is var probe && (probe < long.MinValue || probe > long.MaxValue))
            {
                throw new RowError("the time that is looked at cannot be told");
            }
        }

        foreach (var offset in node.Offsets)
        {
            Next.Push(new WiderRow(row, node.Input.Output.Count, [new TimeSpan(offset / 100), new Instant(time + offset)]), weight);
        }
    }
}
