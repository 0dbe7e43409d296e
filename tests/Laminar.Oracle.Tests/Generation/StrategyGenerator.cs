using System;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Generation;

using WatermarkKind = Laminar.Compiler.Catalog.WatermarkKind;

/// <summary>Random watermark strategies for a stream: mostly its own.</summary>
public static class StrategyGenerator
{
    private const long Second = 1_000_000_000;

    /// <param name="isRepeated">No row may be late: no partition falls silent.</param>
    public static WatermarkStrategy? Next(Random random, StreamEntry stream, bool isRepeated)
    {
        if (stream.EventTime < 0 || random.Next(3) != 0)
        {
            return null;
        }

        var delay = stream.Watermark.Delay;
        return random.Next(5) switch
        {
            0 => new WatermarkStrategy(WatermarkKind.Ascending),
            1 when Column(stream, TypeKind.Boolean) is >= 0 and var when => new WatermarkStrategy(WatermarkKind.Punctuated, When: when),
            2 => new WatermarkStrategy(WatermarkKind.Periodic, delay, Interval: Second),
            3 when !isRepeated => new WatermarkStrategy(WatermarkKind.Source),
            _ => PartitionColumn(random, stream) is >= 0 and var by
                ? new WatermarkStrategy(Delay: delay, PartitionBy: by, IdleTimeout: isRepeated || random.Next(2) == 0 ? WatermarkStrategy.DefaultIdleTimeout : Second)
                : null,
        };
    }

    /// <summary>As the other, of a source with a number of partitions.</summary>
    public static WatermarkStrategy? Numbered(Random random, StreamEntry stream, bool isRepeated) => stream.EventTime < 0 ? null
        : (Next(random, stream, isRepeated) ?? stream.Watermark) with
        {
            PartitionBy = -1,
            Partitions = random.Next(2, 5),
            IdleTimeout = isRepeated || random.Next(3) == 0 ? WatermarkStrategy.DefaultIdleTimeout : Second,
        };

    /// <summary>Of a stream without event time: its rows happen when they come, or nothing is said of it.</summary>
    public static WatermarkStrategy? Clock(Random random) => random.Next(2) == 0 ? new(WatermarkKind.ProcessingTime) : null;

    private static int PartitionColumn(Random random, StreamEntry stream)
    {
        var kinds = new[] { TypeKind.Text, TypeKind.Integer, TypeKind.SmallInt }.OrderBy(_ => random.Next()).ToList();
        return kinds.Select(kind => Column(stream, kind)).FirstOrDefault(column => column >= 0, -1);
    }

    private static int Column(StreamEntry stream, TypeKind kind) => stream.Columns.ToList().FindIndex(column => column.Type.Kind == kind && !column.Nullable);
}
