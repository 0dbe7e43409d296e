using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Core.Tests.Operators;

/// <summary>What the documentation says of watermarks, a row at a time: the minimum over the active partitions, kept from going back.</summary>
public sealed class WatermarkModel<TStrategy>(long farFuture) where TStrategy : struct, IStrategy
{
    private readonly Dictionary<long, long> _marks = [];
    private readonly Dictionary<long, long> _seen = [];
    private readonly HashSet<long> _active = [];
    private long? _taken;

    public long Watermark { get; private set; } = long.MinValue;

    public long Far { get; private set; }

    public List<Seen> Log { get; } = [];

    public void Tick(long now)
    {
        if (_taken is null)
        {
            _taken = now;
            for (var i = 0; i < TStrategy.Partitions; i++)
            {
                Activate(i, now);
            }
        }

        if (TStrategy.Partitions != 1)
        {
            _active.RemoveWhere(partition => _seen[partition] + StrategySpec<TStrategy>.IdleTimeout <= now);
        }

        if (TStrategy.Kind != WatermarkKind.Periodic)
        {
            Raise();
            return;
        }

        while (now - _taken >= StrategySpec<TStrategy>.Interval)
        {
            _taken += StrategySpec<TStrategy>.Interval;
            Raise();
        }
    }

    public void Push(Row row, long partition, long now)
    {
        if (row.Value < 0)
        {
            return;
        }

        if (TStrategy.Kind != WatermarkKind.Source)
        {
            Follow(row, partition, now);
        }

        Log.Add(new Seen(row.Value, Recorder.StepOf(Watermark), row.Time < Watermark));
    }

    public void Advance(long watermark) => Watermark = Math.Max(Watermark, watermark);

    public void Touch(long partition, long now) => _seen[partition] = now;

    private void Follow(Row row, long partition, long now)
    {
        _seen[partition] = now;
        if (row.Time > now + farFuture)
        {
            Far++;
            return;
        }

        Activate(partition, now);
        var isMark = TStrategy.Kind != WatermarkKind.Punctuated || row.Value % StrategySpec<TStrategy>.PunctuatedEvery == 0;
        _marks[partition] = Math.Max(_marks[partition], isMark ? row.Time - TStrategy.Delay : long.MinValue);
        if (TStrategy.Kind != WatermarkKind.Periodic)
        {
            Raise();
        }
    }

    private void Activate(long partition, long now)
    {
        _active.Add(partition);
        _seen[partition] = now;
        _marks.TryAdd(partition, long.MinValue);
    }

    private void Raise()
    {
        if (_active.Count > 0)
        {
            Advance(_active.Min(partition => _marks[partition]));
        }
    }
}
