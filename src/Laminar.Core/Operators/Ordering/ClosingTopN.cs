using System;
using System.Collections.Generic;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// The rows of each partition whose rank is at most n, where rows are partitioned by a time, such as the end of a window: when the watermark has passed that time, the partition is
/// complete, and its rows come out in order, once and for good. Rows that come after that are late.
/// </summary>
public struct ClosingTopN<TRow, TKey, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IClosingRank<TRow, TKey>
    where TNext : struct, IStage<TRow>
{
    private readonly QueryContext _context;
    private readonly List<Open> _open;
    private readonly TRow[] _block;
    private Open? _latest;
    private long _watermark;
    private int _count;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public ClosingTopN(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _open = [];
        _block = new TRow[OutputBlock.Length];
        _watermark = long.MinValue;
    }

    /// <inheritdoc/>
    public long Due
    {
        get
        {
            var due = Math.Min(_next.Due, long.MaxValue - 1);
            return _open.Count == 0 ? due : Math.Min(due, QueryContext.Saturated(_open[0].Time, TSpec.Lag + 1));
        }
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            var time = TSpec.TimeOf(in row);
            if (time < _watermark)
            {
                _context.RowsLate++;
                continue;
            }

            var partitions = (_latest is { } latest && latest.Time == time ? latest : At(time)).Partitions;
            ref var partition = ref partitions.Of(in row);
            if (partition.IsFull && (TSpec.Compare(in row, in partition.Last) is var order && (TSpec.Ranking == Ranking.RowNumber ? order >= 0 : order > 0)))
            {
                continue;
            }

            RankedRows<TRow, TKey, TSpec>.Keep(partitions.RowsOf(in partition), partitions.Kept(in row));
            partitions.Note(ref partition);
        }

        foreach (var open in _open)
        {
            open.Partitions.Tidy(_context);
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, watermark < long.MinValue + TSpec.Lag ? long.MinValue : watermark - TSpec.Lag);
            Close(_watermark);
        }

        _next.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Close(long.MaxValue);
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_open.Count);
        foreach (var open in _open)
        {
            writer.Write(open.Time);
            open.Partitions.Save(ref writer);
        }

        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out int count);
        for (var i = 0; i < count; i++)
        {
            reader.Read(out long time);
            At(time).Partitions.Load(ref reader);
        }

        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        foreach (var open in _open)
        {
            open.Partitions.Report(ref counters);
        }

        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        foreach (var open in _open ?? [])
        {
            open.Partitions.Free();
        }

        _next.Free();
    }

    private Open At(long time)
    {
        var (low, high) = (0, _open.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_open[middle].Time < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low == _open.Count || _open[low].Time != time)
        {
            Begin(low, time);
        }

        return _latest = _open[low];
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "once a window; lifted from the guard")]
    private void Begin(int at, long time)
    {
        using var lifted = HotPathGuard.Lift();
        _open.Insert(at, new Open(time, new RankedPartitions<TRow, TKey, TSpec>(_context, dense: true)));
    }

    /// <summary>Each step can be left by an exception of the sink, and is then not taken again.</summary>
    private void Close(long before)
    {
        while (_open.Count > 0 && (_open[0].Time < before || before == long.MaxValue))
        {
            var first = _open[0];
            _open.RemoveAt(0);
            _latest = null;
            try
            {
                Show(first.Partitions);
            }
            finally
            {
                first.Partitions.Free();
            }
        }
    }

    private void Show(RankedPartitions<TRow, TKey, TSpec> partitions)
    {
        for (uint slot = 0; partitions.Table.Next(ref slot); slot++)
        {
            ref var partition = ref partitions.Table.StateAt(slot);
            if (partition.Number == 0 || partitions.RowsOf(in partition) is not { Count: > 0 } rows)
            {
                continue;
            }

            var ranks = RowRanks.First;
            for (var place = 0L; place < rows.Count; place++)
            {
                ranks = place == 0 ? ranks : ranks.Next(TSpec.AreTied(in rows.At(place - 1), in rows.At(place)));
                if (_count == _block.Length)
                {
                    Flush();
                }

                _block[_count++] = TSpec.ShowsOthers ? TSpec.WithRanks(in rows.At(place), in ranks)
                    : TSpec.ShowsRank ? TSpec.WithRank(in rows.At(place), ranks.Of(TSpec.Ranking)) : rows.At(place);
            }
        }

        Flush();
    }

    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _next.Push(_block.AsSpan(0, count));
        }
    }

    private sealed record Open(long Time, RankedPartitions<TRow, TKey, TSpec> Partitions);
}
