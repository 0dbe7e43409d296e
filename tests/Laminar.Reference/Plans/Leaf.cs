using System;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A stream where it enters the plan. Each row's time moves the watermark before the row itself goes on, if anybody above looks at watermarks.</summary>
public sealed class Leaf(ScanNode scan, bool watermarked, IStage next, Tally tally)
{
    private long _watermark = long.MinValue;

    public string Stream => scan.Stream.Name;

    public void Push(object?[] values)
    {
        var row = new SourceRow(values);
        try
        {
            if (watermarked)
            {
                var time = row[scan.Stream.EventTime] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
                Advance((long)Int128.Max(long.MinValue, (Int128)time - scan.Stream.Watermark.Delay));
            }
        }
        catch (RowError)
        {
            tally.RowsBad++;
            return;
        }

        next.Push(row, 1);
    }

    public void Advance(long watermark)
    {
        if (watermark > _watermark)
        {
            _watermark = watermark;
            next.Advance(watermark);
        }
    }

    public void EndBatch() => next.EndBatch();

    public void Complete() => next.Complete();
}
