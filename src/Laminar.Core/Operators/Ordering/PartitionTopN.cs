using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The rows of each partition whose rank is at most n, of rows that stay, as a changelog. Only those are kept: most rows are compared with the last of them and forgotten, so that
/// filter and projection are the operator's own, and a row is made only where it is kept.
/// </summary>
/// <typeparam name="TIn">What flows in.</typeparam>
/// <typeparam name="TRow">What it is made into, and kept.</typeparam>
/// <typeparam name="TProjection">How; it cannot fail.</typeparam>
/// <typeparam name="TKey">The partition.</typeparam>
/// <typeparam name="TSpec">The order.</typeparam>
/// <typeparam name="TNext">What follows.</typeparam>
public partial struct PartitionTopN<TIn, TRow, TProjection, TKey, TSpec, TNext> : IStage<TIn>
    where TProjection : struct, IProjection<TIn, TRow>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRankedRow<TRow, TKey>
    where TNext : struct, IStage<Change<TRow>>
{
    private readonly QueryContext _context;
    private readonly RankedPartitions<TRow, TKey, TSpec> _partitions;
    private readonly RankedChanges<TRow> _changes;
    private TNext _next;

    /// <summary>An operator whose changes go to <paramref name="next"/>.</summary>
    public PartitionTopN(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ = context.Join();
        _next = next;
        _partitions = new(context, dense: false);
        _changes = new();
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TIn> rows)
    {
        if (rows.Length != 1 || !Passes(in MemoryMarshal.GetReference(rows)))
        {
            PushBatch(rows);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushBatch(ReadOnlySpan<TIn> rows)
    {
        for (var from = 0; from < rows.Length; from++)
        {
            from += !_partitions.Table.IsIndexed ? PassOver<FlatAccess>(rows[from..])
                : LooksAhead ? PassOver<IndexedAheadAccess>(rows[from..]) : PassOver<IndexedAccess>(rows[from..]);
            if (from < rows.Length)
            {
                Take(in rows[from]);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(in TIn input)
    {
        TProjection.Map(in input, out var row);
        ref var partition = ref _partitions.Of(in row);
        if (RankedPartitions<TRow, TKey, TSpec>.IsSingle)
        {
            // Behind the slot of the default key the loop does not look.
            if (!IsUnwanted(in row, in partition))
            {
                Replace(ref partition, in row);
            }

            return;
        }

        RankedRows<TRow, TKey, TSpec>.Add(_partitions.RowsOf(in partition), _partitions.Kept(in row), _changes, trims: true);
        _partitions.Note(ref partition);
        if (_changes.IsLong)
        {
            Flush();
        }
    }

    /// <summary>A row takes the place of the one that its partition has, where it has one.</summary>
    private void Replace(ref RankedKey<TRow> partition, in TRow row)
    {
        if (partition.IsFull)
        {
            _changes.Put(RankedRows<TRow, TKey, TSpec>.AsFirst(in partition.Last), ChangeKind.Delete);
        }

        _partitions.Replace(ref partition, in row);
        _changes.Put(RankedRows<TRow, TKey, TSpec>.AsFirst(in partition.Last), ChangeKind.Insert);
        if (_changes.IsLong)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_changes.Count > 0)
        {
            _next.Push(_changes.Take());
        }
    }
}
