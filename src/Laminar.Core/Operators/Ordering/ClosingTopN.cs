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
    // In order of time, by time, those that rows of a batch were put into, and closed ones to begin anew with.
    private readonly List<Open> _open;
    private readonly Dictionary<long, Open> _byTime;
    private readonly List<Open> _touched;
    private readonly Stack<Open> _spare;
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
        _byTime = [];
        _touched = [];
        _spare = [];
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
            if (RankedPartitions<TRow, TKey, TSpec>.IsSingle)
            {
                if (!partition.IsFull || TSpec.ComesBefore(in row, in partition.Last))
                {
                    partitions.Replace(ref partition, in row);
                }

                continue;
            }

            if (partition.IsFull && (TSpec.Compare(in row, in partition.Last) is var order && (TSpec.Ranking == Ranking.RowNumber ? order >= 0 : order > 0)))
            {
                continue;
            }

            RankedRows<TRow, TKey, TSpec>.Keep(partitions.RowsOf(in partition), partitions.Kept(in row));
            partitions.Note(ref partition);
        }

        Tidy();
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

        Tidy();
        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        foreach (var open in _open)
        {
            open.Partitions.Report(ref counters);
        }

        foreach (var spare in _spare)
        {
            spare.Partitions.Report(ref counters);
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

        foreach (var spare in _spare ?? [])
        {
            spare.Partitions.Free();
        }

        _next.Free();
    }

    /// <summary>The partitions of a time, which are tidied after the batch.</summary>
    private Open At(long time)
    {
        if (!_byTime.TryGetValue(time, out var open))
        {
            open = Begin(time);
        }

        if (!open.IsTouched)
        {
            Touch(open);
        }

        return _latest = open;
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "room was made when the time was opened")]
    private void Touch(Open open)
    {
        open.IsTouched = true;
        _touched.Add(open);
    }

    private void Tidy()
    {
        foreach (var open in _touched)
        {
            open.IsTouched = false;
            open.Partitions.Tidy(_context);
        }

        _touched.Clear();
        _latest = null;
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "for as many times as are open at once; lifted from the guard")]
    private Open Begin(long time)
    {
        using var lifted = HotPathGuard.Lift();
        var open = _spare.TryPop(out var spare) ? spare : new Open(new RankedPartitions<TRow, TKey, TSpec>(_context, dense: true));
        open.Time = time;
        _open.Insert(PlaceOf(time), open);
        _byTime.Add(time, open);
        _ = _touched.EnsureCapacity(_open.Count);
        return open;
    }

    /// <summary>How many open times are before one; mostly all.</summary>
    private int PlaceOf(long time)
    {
        var (low, high) = (0, _open.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _open[middle].Time < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Each step can be left by an exception of the sink, and is then not taken again.</summary>
    private void Close(long before)
    {
        while (_open.Count > 0 && (_open[0].Time < before || before == long.MaxValue))
        {
            var first = _open[0];
            _open.RemoveAt(0);
            _ = _byTime.Remove(first.Time);
            try
            {
                Show(first.Partitions);
            }
            finally
            {
                PutAside(first);
            }
        }

        Flush();
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "a stack that grows with the times that were open at once; lifted from the guard")]
    private void PutAside(Open closed)
    {
        if (!closed.Partitions.IsSmall)
        {
            closed.Partitions.Free();
            return;
        }

        using var lifted = HotPathGuard.Lift();
        closed.Partitions.Clear();
        _spare.Push(closed);
    }

    private void Show(RankedPartitions<TRow, TKey, TSpec> partitions)
    {
        for (uint slot = 0; partitions.Table.Next(ref slot); slot++)
        {
            ref var partition = ref partitions.Table.StateAt(slot);
            if (partition.Number == 0)
            {
                continue;
            }

            if (RankedPartitions<TRow, TKey, TSpec>.IsSingle)
            {
                Put(RankedRows<TRow, TKey, TSpec>.AsFirst(in partition.Last));
                continue;
            }

            var rows = partitions.RowsOf(in partition);
            var ranks = RowRanks.First;
            for (var place = 0L; place < rows.Count; place++)
            {
                ranks = place == 0 ? ranks : ranks.Next(TSpec.AreTied(in rows.At(place - 1), in rows.At(place)));
                Put(TSpec.ShowsOthers ? TSpec.WithRanks(in rows.At(place), in ranks)
                    : TSpec.ShowsRank ? TSpec.WithRank(in rows.At(place), ranks.Of(TSpec.Ranking)) : rows.At(place));
            }
        }

        // Text goes with its partitions; other rows wait for those of more times.
        if (TSpec.HoldsText || TSpec.KeyHoldsText)
        {
            Flush();
        }
    }

    private void Put(in TRow row)
    {
        if (_count == _block.Length)
        {
            Flush();
        }

        _block[_count++] = row;
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

    /// <summary>The partitions of a time.</summary>
    private sealed class Open(RankedPartitions<TRow, TKey, TSpec> partitions)
    {
        public long Time { get; set; }

        public RankedPartitions<TRow, TKey, TSpec> Partitions { get; } = partitions;

        public bool IsTouched { get; set; }
    }
}
