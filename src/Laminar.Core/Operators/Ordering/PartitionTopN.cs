using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The rows of each partition whose rank is at most n, of rows that stay, as a changelog. Only those are kept: most rows are compared with the last of them and forgotten.
/// </summary>
public struct PartitionTopN<TRow, TKey, TSpec, TNext> : IStage<TRow>
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
        _next = next;
        _partitions = new(context);
        _changes = new();
    }

    /// <inheritdoc/>
    public long Due => _next.Due;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        for (var from = 0; from < rows.Length; from++)
        {
            from = PassOver(rows, from);
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

    /// <summary>The first row from one on that may be among the first of its partition.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int PassOver(ReadOnlySpan<TRow> rows, int from)
    {
        var table = _partitions.Table;
        var stride = SlotLayout<TKey, RankedKey<TRow, TSpec>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var states = ref table.States;
        var index = table.Index;
        var shift = table.Shift;
        var seed = table.Seed;
        var i = from;
        for (; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var key = TSpec.KeyOf(in row);
            var place = (uint)(TKey.Hash(in key, seed) >> shift);
            var slot = index[place];
            while (!TKey.Same(in Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)stride), in key))
            {
                if (slot == 0)
                {
                    goto stopped;
                }

                place = (place + 1) & (uint)(ulong.MaxValue >> shift);
                slot = index[place];
            }

            ref var partition = ref Unsafe.Add(ref states, slot);
            if (!partition.IsFull)
            {
                break;
            }

            var order = TSpec.Compare(in row, in partition.Last);
            if (TSpec.Ranking == Ranking.RowNumber ? order < 0 : order <= 0)
            {
                break;
            }
        }

    stopped:
        GC.KeepAlive(table);
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(in TRow row)
    {
        ref var partition = ref _partitions.Of(in row);
        RankedRows<TRow, TKey, TSpec>.Add(partition.Rows!, _partitions.Kept(in row), _changes, trims: true);
        _partitions.Note(ref partition);
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
