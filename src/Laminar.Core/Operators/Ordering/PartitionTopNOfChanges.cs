using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The rows of each partition whose rank is at most n, of a changelog: all rows are kept, for any of them may come to be among the first.</summary>
public struct PartitionTopNOfChanges<TRow, TKey, TSpec, TNext> : IStage<Change<TRow>>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRankedRow<TRow, TKey>
    where TNext : struct, IStage<Change<TRow>>
{
    private readonly QueryContext _context;
    private readonly RankedPartitions<TRow, TKey, TSpec> _partitions;
    private readonly RankedChanges<TRow> _changes;
    private TNext _next;

    /// <summary>An operator whose changes go to <paramref name="next"/>.</summary>
    public PartitionTopNOfChanges(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _partitions = new(context, dense: true);
        _changes = new();
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<Change<TRow>> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i].Row;
            var ordered = _partitions.RowsOf(in _partitions.Of(in row));
            if (rows[i].Kind == ChangeKind.UpdateBefore && i + 1 < rows.Length && rows[i + 1].Kind == ChangeKind.UpdateAfter && IsOfPartition(in row, rows[i + 1].Row))
            {
                RankedRows<TRow, TKey, TSpec>.Update(ordered, in row, _partitions.Kept(rows[++i].Row), _changes);
            }
            else if (rows[i].Weight > 0)
            {
                RankedRows<TRow, TKey, TSpec>.Add(ordered, _partitions.Kept(in row), _changes, trims: false);
            }
            else
            {
                RankedRows<TRow, TKey, TSpec>.Remove(ordered, in row, _changes);
            }

            if (_changes.IsLong)
            {
                Flush();
            }
        }

        Flush();
        _partitions.Tidy(_context);
    }

    /// <inheritdoc/>
    public void Advance(long watermark) => _next.Advance(watermark);

    /// <inheritdoc/>
    public void Complete() => _next.Complete();

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        _partitions.Save(ref writer);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        _partitions.Load(ref reader);
        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        _partitions.Report(ref counters);
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _partitions?.Free();
        _next.Free();
    }

    private static bool IsOfPartition(in TRow left, TRow right)
    {
        var (first, second) = (TSpec.KeyOf(in left), TSpec.KeyOf(in right));
        return TKey.Same(in first, in second);
    }

    private void Flush()
    {
        if (_changes.Count > 0)
        {
            _next.Push(_changes.Take());
        }
    }
}
