using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading, and giving back text that nobody points to any more.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_peerTime);
        writer.Write(_peerCount);
        Partitions<TKey, Partition<TState, TRing>, Form>.Save(_table, ref writer);

        // The order in which rows of one time came: by partition, which has been given a number by now.
        for (var i = 0; i < _peerCount; i++)
        {
            TKey.Save(in _table.KeyAt(_peers[i]), ref writer);
        }

        _down.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _peerTime);
        reader.Read(out int peers);
        _ = Partitions<TKey, Partition<TState, TRing>, Form>.Load(_table, ref reader, _heap);
        for (var i = 0; i < peers; i++)
        {
            var slot = _table.Find(TKey.Load(ref reader, _heap));
            StateException.Unless(TSpec.ByRange && slot != uint.MaxValue);
            Wait(_peerTime, slot, ref _table.StateAt(slot));
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
            StateException.Unless(count >= 0 && (TSpec.ByRange || count <= TSpec.Depth + TSpec.Ahead + 1));
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
