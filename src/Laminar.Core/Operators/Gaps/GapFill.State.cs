using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Saving and loading, and giving back keys and text that nobody needs any more.</summary>
public partial struct GapFill<TRow, TKey, TKept, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_now);
        Partitions<TKey, GapPartition<TKept>, Form>.Save(_table, ref writer);
        _down.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _now);
        _live = Partitions<TKey, GapPartition<TKept>, Form>.Load(_table, ref reader, _heap);
        TimeAll();
        _down.Next.Load(ref reader);
    }

    private void Tidy()
    {
        _table.Maintain();
        if (_table.Used >= _context.Limits.ShrinkFrom && _live < _table.Used / 8)
        {
            _table.Shrink<Emptiness>(_live);
            TimeAll();
        }

        if (TSpec.HoldsText)
        {
            Partitions<TKey, GapPartition<TKept>, Form>.Compact(_table, ref _heap, _context.Limits);
        }
    }

    /// <summary>Slots are others than before.</summary>
    private void TimeAll()
    {
        _timers.Clear();
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            partition.IsTimed = false;
            Time(ref partition, slot);
        }
    }

    private readonly struct Emptiness : IEmptiness<GapPartition<TKept>>
    {
        public static bool IsEmpty(in GapPartition<TKept> partition) => !partition.IsOpen;
    }

    private readonly struct Form : IPartitionForm<GapPartition<TKept>>
    {
        public static bool IsOpen(in GapPartition<TKept> partition) => partition.IsOpen;

        public static void Save(ref GapPartition<TKept> partition, ref StateWriter writer)
        {
            writer.Write(partition.Time);
            writer.Write(partition.Next);
            TSpec.SaveRow(in partition.Last, ref writer);
        }

        public static void Load(ref GapPartition<TKept> partition, ref StateReader reader, StateHeap heap)
        {
            reader.Read(out partition.Time);
            reader.Read(out partition.Next);
            partition.Last = TSpec.LoadRow(ref reader, heap);
            partition.IsOpen = true;
        }

        public static void Move(ref GapPartition<TKept> partition, StateHeap heap) => partition.Last = TSpec.Move(in partition.Last, heap);
    }
}
