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
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            if (partition.IsOpen)
            {
                writer.Write(true);
                TKey.Save(in _table.KeyAt(slot), ref writer);
                Save(ref partition, ref writer);
            }
        }

        writer.Write(false);

        // The order in which rows of one time came: by partition, which has been given a number by now.
        for (var i = 0; i < _peerCount; i++)
        {
            TKey.Save(in _table.KeyAt(_peers[i]), ref writer);
        }

        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _peerTime);
        reader.Read(out int peers);
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            var slot = _table.FindOrAdd(TKey.Load(ref reader, _heap));
            ref var partition = ref _table.StateAt(slot);
            Check(!partition.IsOpen);
            Load(ref partition, ref reader);
        }

        for (var i = 0; i < peers; i++)
        {
            var slot = _table.Find(TKey.Load(ref reader, _heap));
            Check(TSpec.ByRange && slot != uint.MaxValue);
            Wait(_peerTime, slot, ref _table.StateAt(slot));
        }

        _next.Load(ref reader);
    }

    private static void Save(ref Partition<TState, TRing> partition, ref StateWriter writer)
    {
        TSpec.Save(in partition.State, ref writer);
        writer.Write(partition.Rows.Count);
        for (var i = 0; i < partition.Rows.Count; i++)
        {
            TSpec.SaveRow(in partition.Rows.At(i), ref writer);
        }
    }

    private readonly void Load(ref Partition<TState, TRing> partition, ref StateReader reader)
    {
        partition.IsOpen = true;
        TSpec.Load(ref partition.State, ref reader, _heap);
        reader.Read(out int count);
        Check(count >= 0 && (TSpec.ByRange || count <= TSpec.Depth + TSpec.Ahead + 1));
        for (var i = 0; i < count; i++)
        {
            if (IsAtOnce && partition.Rows.Count >= Room)
            {
                partition.Rows.Pop();
            }

            var row = TSpec.LoadRow(ref reader, _heap);
            partition.Rows.Push(in row, _heap);
        }
    }

    /// <summary>When the text has doubled since it was last known to be all in use, what is in use moves to a new heap.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    private void Compact()
    {
        if (!TSpec.HoldsText || _heap.Used < _context.Limits.CompactFrom || _heap.Used < 2 * _heapLive)
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var heap = new StateHeap();
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            if (partition.IsOpen)
            {
                _table.KeyAt(slot) = TKey.Retain(in _table.KeyAt(slot), heap);
                TSpec.Retain(ref partition.State, heap);
                partition.Rows.Move(heap);
                for (var i = 0; i < partition.Rows.Count; i++)
                {
                    ref var row = ref partition.Rows.At(i);
                    row = TSpec.Move(in row, heap);
                }
            }
        }

        _heap.Free();
        _heap = heap;
        _heapLive = heap.Used;
    }

    private static void Check(bool holds)
    {
        if (!holds)
        {
            throw new StateException("The state is damaged: its rows contradict each other.");
        }
    }
}
