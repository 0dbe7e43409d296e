using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Rows by time, each when the watermark has reached it.</summary>
public sealed class TimeOrderStage(TimeOrderNode node, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly long _lag = node.Input.Output[node.TimeColumn].TimeLag ?? 0;
    private readonly bool _waits = node.NeedsAll || !LogicalTree.Downwards(node).OfType<ScanNode>().Any(scan => scan.Stream.Watermark is { Kind: WatermarkKind.Ascending or WatermarkKind.Bounded, Delay: 0 });
    private readonly List<(long Time, SourceRow Row)> _rows = [];
    private long _watermark = long.MinValue;

    public override void Advance(long watermark)
    {
        _watermark = long.Max(_watermark, (long)Int128.Max(long.MinValue, (Int128)watermark - _lag));
        HandOn(_watermark);
        Next.Advance(watermark);
    }

    public override void EndBatch()
    {
        HandOn(_watermark);
        Next.EndBatch();
    }

    public override void Complete()
    {
        HandOn(long.MaxValue);
        Next.Complete();
    }

    protected override void Take(IRow row, int weight)
    {
        var time = row[node.TimeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
        if (time < _watermark)
        {
            Tally.RowsLate++;
            return;
        }

        if (!_waits && Clock.IsFar(time))
        {
            // Over a stream in order it is taken as it comes, and rows after it, which go before it by time, come after it.
            Tally.OpenQuestion ??= "what is before a row in the far future";
        }

        var at = _rows.FindIndex(other => other.Time > time);
        _rows.Insert(at < 0 ? _rows.Count : at, (time, SourceRow.Copy(row, node.Output.Count)));
    }

    private void HandOn(long latest)
    {
        while (_rows.Count > 0 && _rows[0].Time <= latest)
        {
            var row = _rows[0].Row;
            _rows.RemoveAt(0);
            Next.Push(row, 1);
        }
    }
}
