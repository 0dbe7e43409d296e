using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>What a stream's rows and the clock make of its watermark, straight from the definitions of the strategies.</summary>
public sealed class StreamWatermark(WatermarkStrategy strategy)
{
    private readonly List<Partition> _partitions = [];
    private long? _taken;

    /// <summary>It never goes back.</summary>
    public long Value { get; private set; } = long.MinValue;

    /// <summary>Rows have no time of their own.</summary>
    public bool IsOfClock => strategy.Kind == WatermarkKind.ProcessingTime;

    /// <summary>A row, by the clock's time.</summary>
    /// <param name="number">Of its partition, where the source says how many there are.</param>
    public void See(IRow row, long time, long now, int number)
    {
        if (strategy.Kind == WatermarkKind.Source)
        {
            return;
        }

        var key = strategy.PartitionBy < 0 ? number : row[strategy.PartitionBy];
        var partition = _partitions.Find(other => ValueOrder.Same(other.Key, key));
        if (partition is null)
        {
            partition = new Partition(key);
            _partitions.Add(partition);
        }

        partition.Mark = Clock.IsFar(time) ? partition.Mark : long.Max(partition.Mark, MarkOf(row, time));
        (partition.Seen, partition.IsActive) = (now, true);
        if (strategy.Kind != WatermarkKind.Periodic)
        {
            Raise();
        }
    }

    /// <summary>A push begins.</summary>
    public void Tick(long now)
    {
        if (IsOfClock)
        {
            Value = long.Max(Value, now);
            return;
        }

        if (_taken is null && strategy is { Partitions: > 1, PartitionBy: < 0 })
        {
            _partitions.AddRange(Enumerable.Range(0, strategy.Partitions).Select(number => new Partition(number) { Seen = now, IsActive = true }));
        }

        _taken ??= now;
        if (strategy.PartitionBy >= 0 || strategy.Partitions > 1)
        {
            _partitions.ForEach(partition => partition.IsActive &= now - partition.Seen < strategy.IdleTimeout);
        }

        if (strategy.Kind != WatermarkKind.Periodic)
        {
            Raise();
            return;
        }

        if (now - _taken >= strategy.Interval)
        {
            _taken += (now - _taken) / strategy.Interval * strategy.Interval;
            Raise();
        }
    }

    private void Raise()
    {
        var active = _partitions.Where(partition => partition.IsActive).ToList();
        Value = active.Count == 0 ? Value : long.Max(Value, active.Min(partition => partition.Mark));
    }

    private long MarkOf(IRow row, long time) => strategy.Kind != WatermarkKind.Punctuated
        ? (long)Int128.Max(long.MinValue, (Int128)time - strategy.Delay)
        : row[strategy.When] is true ? time : long.MinValue;

    private sealed class Partition(object? key)
    {
        public object? Key => key;

        public long Mark { get; set; } = long.MinValue;

        public long Seen { get; set; }

        public bool IsActive { get; set; }
    }
}
