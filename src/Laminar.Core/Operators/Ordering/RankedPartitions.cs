using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The partitions of ranked rows: the table, text, saving and loading. The table has a number for a partition's rows, not the rows: it is then memory that the collector does not look at,
/// and most rows touch nothing else.
/// </summary>
/// <param name="context">What the operators of a query share.</param>
/// <param name="dense">Partitions are asked for in the order in which they came.</param>
internal sealed class RankedPartitions<TRow, TKey, TSpec>(QueryContext context, bool dense)
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRankedRow<TRow, TKey>
{
    private const int MostSpare = 16;

    private readonly List<OrderedRows<TRow, TSpec>> _rows = [];
    private readonly Stack<int> _free = new();
    private StateHeap _heap = new();
    private long _live;

    /// <summary>
    /// Of rows that stay only the first of a partition is wanted, as in the last row of each key: it lies in the table, as the last one that is wanted, and there are no rows beside it.
    /// </summary>
    public static bool IsSingle
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !TSpec.TakesBack && TSpec.Limit == 1 && TSpec.Ranking == Ranking.RowNumber;
    }

    /// <summary>Whether it is as good as new when it has been cleared: it does not hold on to much.</summary>
    public bool IsSmall => _rows.Count <= MostSpare;

    public StateTable<TKey, RankedKey<TRow>> Table { get; } = new(context.Limits, context.Seed, 1, numbered: false, dense);

    /// <summary>The row's partition, made where there is none.</summary>
    public ref RankedKey<TRow> Of(in TRow row)
    {
        var key = TSpec.KeyOf(in row);
        var slot = TSpec.KeyHoldsText ? Table.Find(in key) : Table.FindOrAdd(in key);
        if (slot == StateTable<TKey, RankedKey<TRow>>.Missing)
        {
            slot = Table.FindOrAdd(TKey.Retain(in key, _heap));
        }

        ref var partition = ref Table.StateAt(slot);
        if (partition.Number == 0)
        {
            partition.Number = IsSingle ? 1 : Begin();
            _live++;
        }

        return ref partition;
    }

    /// <summary>The row of a partition that has one, where one is all that is wanted.</summary>
    public void Replace(ref RankedKey<TRow> partition, in TRow row)
    {
        partition.Last = Kept(in row);
        partition.IsFull = true;
    }

    /// <summary>A partition's rows, in order.</summary>
    public OrderedRows<TRow, TSpec> RowsOf(in RankedKey<TRow> partition) => _rows[partition.Number - 1];

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once a partition; lifted from the guard")]
    private int Begin()
    {
        if (_free.TryPop(out var number))
        {
            return number;
        }

        using var lifted = HotPathGuard.Lift();
        _rows.Add(new OrderedRows<TRow, TSpec>(small: true));
        return _rows.Count;
    }

    /// <summary>A partition goes, and its number may be another's.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a stack that grows with the partitions that have gone at one time; lifted from the guard")]
    public void Forget(ref RankedKey<TRow> partition)
    {
        using var lifted = HotPathGuard.Lift();
        Drop(ref partition);
        if (Table.Used >= context.Limits.ShrinkFrom && _live < Table.Used / 8)
        {
            Table.Shrink<Emptiness>(_live);
        }
    }

    /// <summary>All partitions go.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "text goes with its heap; lifted from the guard")]
    public void Clear()
    {
        using var lifted = HotPathGuard.Lift();
        for (uint slot = 0; !IsSingle && Table.Next(ref slot); slot++)
        {
            if (Table.StateAt(slot).Number != 0)
            {
                Drop(ref Table.StateAt(slot));
            }
        }

        _live = 0;
        Table.StartOver(0);
        if (_heap.Reserved > 0)
        {
            StateHeap.Replace(ref _heap, new());
        }
    }

    /// <summary>The row with its text in the partitions' memory.</summary>
    public TRow Kept(in TRow row) => TSpec.HoldsText ? TSpec.Keep(in row, _heap) : row;

    /// <summary>After rows have changed: from where on others are not wanted.</summary>
    public void Note(ref RankedKey<TRow> partition)
    {
        var rows = RowsOf(in partition);
        partition.IsFull = !TSpec.TakesBack && RankedRows<TRow, TKey, TSpec>.IsFull(rows);
        if (partition.IsFull)
        {
            partition.Last = rows.Last;
        }
    }

    /// <summary>Between batches: the table's own step, and moving text when half of it is garbage.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    public void Tidy(QueryContext owner)
    {
        Table.Maintain();
        if ((!TSpec.HoldsText && !TSpec.KeyHoldsText) || !_heap.IsHalfGarbage(owner.Limits.CompactFrom))
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        for (uint slot = 0; Table.Next(ref slot); slot++)
        {
            Table.KeyAt(slot) = TKey.Retain(in Table.KeyAt(slot), heap);
            ref var partition = ref Table.StateAt(slot);
            if (partition.Number == 0)
            {
                continue;
            }

            if (IsSingle)
            {
                partition.Last = TSpec.Keep(in partition.Last, heap);
                continue;
            }

            var rows = RowsOf(in partition);
            for (var part = 0; part < rows.PartCount; part++)
            {
                foreach (ref var row in rows.Part(part))
                {
                    row = TSpec.Keep(in row, heap);
                }
            }

            if (partition.IsFull)
            {
                partition.Last = rows.Last;
            }
        }

        StateHeap.Replace(ref _heap, heap);
    }

    public void Save(ref StateWriter writer)
    {
        for (uint slot = 0; Table.Next(ref slot); slot++)
        {
            ref var partition = ref Table.StateAt(slot);
            if (partition.Number != 0 && IsSingle)
            {
                writer.Write(true);
                TKey.Save(in Table.KeyAt(slot), ref writer);
                writer.Write(1L);
                TSpec.SaveRow(in partition.Last, ref writer);
            }
            else if (partition.Number != 0 && RowsOf(in partition) is { Count: > 0 } rows)
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
            if (partition.Number != 0)
            {
                throw new StateException("The state is damaged: it has a partition twice.");
            }

            reader.Read(out long count);
            _live++;
            if (IsSingle)
            {
                partition.Number = count == 1 ? 1 : throw new StateException("The state is damaged: a partition has more than one row.");
                Replace(ref partition, TSpec.LoadRow(ref reader, _heap));
                continue;
            }

            partition.Number = Begin();
            var rows = RowsOf(in partition);
            for (var i = 0L; i < count; i++)
            {
                var row = TSpec.LoadRow(ref reader, _heap);
                if (rows.Add(in row) != i)
                {
                    throw new StateException("The state is damaged: its rows are not in order.");
                }
            }

            Note(ref partition);
        }
    }

    public void Report(ref QueryCounters counters)
    {
        foreach (var rows in _rows)
        {
            counters.Groups += rows.Count;
            counters.StateBytes += rows.Bytes;
        }

        counters.Groups += IsSingle ? _live : 0;
        counters.StateBytes += Table.Bytes + _heap.Reserved;
    }

    public void Free()
    {
        Table.Free();
        _heap.Free();
    }

    private void Drop(ref RankedKey<TRow> partition)
    {
        if (!IsSingle)
        {
            RowsOf(in partition).Clear();
            _free.Push(partition.Number);
        }

        partition = default;
        _live--;
    }

    private readonly struct Emptiness : IEmptiness<RankedKey<TRow>>
    {
        public static bool IsEmpty(in RankedKey<TRow> partition) => partition.Number == 0;
    }
}
