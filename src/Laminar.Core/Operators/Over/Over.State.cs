using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading, and giving back text that nobody points to any more.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_waiting.Count);
        Partitions<TKey, Partition<TState, TRing>, Form>.Save(_table, ref writer);

        // The order in which rows that wait for time came.
        for (var i = 0; i < _waiting.Count; i++)
        {
            var (time, slot) = _waiting.At(i);
            writer.Write(time);
            TKey.Save(in _table.KeyAt(slot), ref writer);
        }

        _down.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out int waiting);
        _ = Partitions<TKey, Partition<TState, TRing>, Form>.Load(_table, ref reader, _heap);
        for (var i = 0; i < waiting; i++)
        {
            reader.Read(out long time);
            var slot = _table.Find(TKey.Load(ref reader, _heap));
            StateException.Unless(TSpec.ByRange && slot != uint.MaxValue && _table.StateAt(slot).Rows.Count > 0 && (_waiting.Count == 0 || time >= _waiting.At(_waiting.Count - 1).Time));
            _waiting.Push(time, slot);
        }

        _down.Next.Load(ref reader);
    }

    private readonly struct Form : IPartitionForm<Partition<TState, TRing>>
    {
        public static bool IsOpen(in Partition<TState, TRing> partition) => partition.IsOpen;

        public static void Save(ref Partition<TState, TRing> partition, ref StateWriter writer)
        {
            TSpec.Save(in partition.State, ref writer);
            writer.Write(partition.Rows.Count);
            if (TSpec.ByRange || TSpec.Behind > 0)
            {
                writer.Write(partition.Waiting);
            }

            for (var i = 0; i < partition.Rows.Count; i++)
            {
                TSpec.SaveRow(in partition.Rows.At(i), ref writer);
            }
        }

        public static void Load(ref Partition<TState, TRing> partition, ref StateReader reader, StateHeap heap)
        {
            partition.IsOpen = true;
            TSpec.Load(ref partition.State, ref reader, heap);
            reader.Read(out int count);
            StateException.Unless(count >= 0 && (TSpec.ByRange || TSpec.Skips || count <= TSpec.Depth + TSpec.Ahead + 1));
            if (TSpec.ByRange || TSpec.Behind > 0)
            {
                reader.Read(out partition.Waiting);
                StateException.Unless(partition.Waiting >= 0 && partition.Waiting <= count);
            }

            for (var i = 0; i < count; i++)
            {
                if (IsAtOnce && partition.Rows.Count >= Room)
                {
                    partition.Rows.Pop();
                }

                var row = TSpec.LoadRow(ref reader, heap);
                partition.Rows.Push(in row, heap);
            }
        }

        public static void Move(ref Partition<TState, TRing> partition, StateHeap heap)
        {
            TSpec.Retain(ref partition.State, heap);
            partition.Rows.Move(heap);
            for (var i = 0; i < partition.Rows.Count; i++)
            {
                ref var row = ref partition.Rows.At(i);
                row = TSpec.Move(in row, heap);
            }
        }
    }
}
