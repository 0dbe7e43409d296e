using System;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A stream where it enters the plan. Each row's time moves the watermark before the row itself goes on, if anybody above looks at watermarks.</summary>
public sealed class Leaf(ScanNode scan, bool watermarked, IStage next)
{
    private readonly StreamWatermark _rows = new(scan.Stream.Watermark);
    private long _watermark = long.MinValue;

    public string Stream => scan.Stream.Name;

    /// <summary>Moves the watermark by a row's time; false where the row has none, whoever keeps the watermark. All places where a stream enters the plan see a row before any takes it.</summary>
    public bool See(object?[] values, long now)
    {
        try
        {
            if (watermarked && !_rows.IsOfClock)
            {
                var row = new SourceRow(values);
                _rows.See(row, row[scan.Stream.EventTime] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL"), now);
                Advance(_rows.Value);
            }

            return true;
        }
        catch (RowError)
        {
            return false;
        }
    }

    /// <summary>A push begins: by the clock something may have become due.</summary>
    public void Tick(long now)
    {
        if (watermarked)
        {
            _rows.Tick(now);
            Advance(_rows.Value);
        }
    }

    public void Push(object?[] values) => next.Push(new SourceRow(values), 1);

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
