using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The partitions of ranked rows: the table, text, saving and loading.</summary>
internal sealed class RankedPartitions<TRow, TKey, TSpec>(QueryContext context)
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRankedRow<TRow, TKey>
{
    private StateHeap _heap = new();
    private long _heapLive;

    public StateTable<TKey, RankedKey<TRow, TSpec>> Table { get; } = new(context.Limits, context.Seed, 1, numbered: false, dense: true);

    /// <summary>The row's partition, made where there is none.</summary>
    public ref RankedKey<TRow, TSpec> Of(in TRow row)
    {
        var key = TSpec.KeyOf(in row);
        var slot = Table.Find(in key);
        if (slot == StateTable<TKey, RankedKey<TRow, TSpec>>.Missing)
        {
            slot = Table.FindOrAdd(TSpec.KeyHoldsText ? TKey.Retain(in key, _heap) : key);
        }

        ref var partition = ref Table.StateAt(slot);
        if (partition.Rows is null)
        {
            partition.Rows = Begin();
        }

        return ref partition;
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a partition; lifted from the guard")]
    private static OrderedRows<TRow, TSpec> Begin()
    {
        using var lifted = HotPathGuard.Lift();
        return new OrderedRows<TRow, TSpec>(small: true);
    }

    public TRow Kept(in TRow row) => TSpec.HoldsText ? TSpec.Keep(in row, _heap) : row;

    /// <summary>After rows have changed: from where on others are not wanted.</summary>
    public void Note(ref RankedKey<TRow, TSpec> partition)
    {
        partition.IsFull = !TSpec.TakesBack && RankedRows<TRow, TKey, TSpec>.IsFull(partition.Rows!);
        if (partition.IsFull)
        {
            partition.Last = partition.Rows!.Last;
        }
    }

    /// <summary>Between batches: the table's own step, and moving text when half of it is garbage.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    public void Tidy(QueryContext owner)
    {
        Table.Maintain();
        if ((!TSpec.HoldsText && !TSpec.KeyHoldsText) || _heap.Used < owner.Limits.CompactFrom || _heap.Used < 2 * _heapLive)
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        for (uint slot = 0; Table.Next(ref slot); slot++)
        {
            Table.KeyAt(slot) = TKey.Retain(in Table.KeyAt(slot), heap);
            ref var partition = ref Table.StateAt(slot);
            for (var part = 0; part < (partition.Rows?.PartCount ?? 0); part++)
            {
                foreach (ref var row in partition.Rows!.Part(part))
                {
                    row = TSpec.Keep(in row, heap);
                }
            }

            if (partition.IsFull)
            {
                partition.Last = partition.Rows!.Last;
            }
        }

        _heap.Free();
        _heap = heap;
        _heapLive = heap.Used;
    }

    public void Save(ref StateWriter writer)
    {
        for (uint slot = 0; Table.Next(ref slot); slot++)
        {
            if (Table.StateAt(slot).Rows is { Count: > 0 } rows)
            {
                writer.Write(true);
                TKey.Save(in Table.KeyAt(slot), ref writer);
                writer.Write(rows.Count);
                for (var part = 0; part < rows.PartCount; part++)
                {
                    foreach (ref readonly var row in rows.Part(part))
                    {
                        TSpec.SaveRow(in row, ref writer);
                    }
                }
            }
        }

        writer.Write(false);
    }

    public void Load(ref StateReader reader)
    {
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            var slot = Table.FindOrAdd(TKey.Load(ref reader, _heap));
            ref var partition = ref Table.StateAt(slot);
            partition.Rows = new OrderedRows<TRow, TSpec>(small: true);
            reader.Read(out long count);
            for (var i = 0L; i < count; i++)
            {
                var row = TSpec.LoadRow(ref reader, _heap);
                if (partition.Rows.Add(in row) != i)
                {
                    throw new StateException("The state is damaged: its rows are not in order.");
                }
            }

            Note(ref partition);
        }
    }

    public void Report(ref QueryCounters counters)
    {
        for (uint slot = 0; Table.Next(ref slot); slot++)
        {
            counters.Groups += Table.StateAt(slot).Rows?.Count ?? 0;
        }

        counters.StateBytes += Table.Bytes + _heap.Reserved;
    }

    public void Free()
    {
        Table.Free();
        _heap.Free();
    }
}
