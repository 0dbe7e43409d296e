using System;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A stream where it enters the plan. Each row's time, or the clock, moves the watermark before the row itself goes on, if anybody above looks at watermarks.</summary>
public sealed class Leaf(ScanNode scan, WatermarkUse use, IStage next)
{
    private readonly bool _watermarked = use != WatermarkUse.None;
    private readonly StreamWatermark _rows = new(use == WatermarkUse.OfClock ? new(WatermarkKind.ProcessingTime) : scan.Stream.Watermark);
    private long _watermark = long.MinValue;

    public string Stream => scan.Stream.Name;

    /// <summary>Moves the watermark by a row's time; false where the row has none, whoever keeps the watermark. All places where a stream enters the plan see a row before any takes it.</summary>
    public bool See(object?[] values, long now, int partition)
    {
        try
        {
            if (_watermarked && !_rows.IsOfClock)
            {
                var row = new SourceRow(values);
                _rows.See(row, row[scan.Stream.EventTime] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL"), now, partition);
                Move(_rows.Value);
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
        if (_watermarked)
        {
            _rows.Tick(now);
            Move(_rows.Value);
        }
    }

    public void Push(object?[] values) => next.Push(new SourceRow(values), 1);

    /// <summary>By hand; the clock takes no orders.</summary>
    public void Advance(long watermark)
    {
        if (!_rows.IsOfClock)
        {
            Move(watermark);
        }
    }

    private void Move(long watermark)
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
