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
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            if (partition.IsOpen)
            {
                writer.Write(true);
                TKey.Save(in _table.KeyAt(slot), ref writer);
                writer.Write(partition.Time);
                writer.Write(partition.Next);
                TSpec.SaveRow(in partition.Last, ref writer);
            }
        }

        writer.Write(false);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _now);
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            var slot = _table.FindOrAdd(TKey.Load(ref reader, _heap));
            ref var partition = ref _table.StateAt(slot);
            if (partition.IsOpen)
            {
                throw new StateException("The state is damaged: a key comes twice.");
            }

            reader.Read(out partition.Time);
            reader.Read(out partition.Next);
            partition.Last = TSpec.LoadRow(ref reader, _heap);
            partition.IsOpen = true;
            _live++;
            Time(ref partition, slot);
        }

        _next.Load(ref reader);
    }

    private void Tidy()
    {
        _table.Maintain();
        if (_table.Used >= _context.Limits.ShrinkFrom && _live < _table.Used / 8)
        {
            _table.Shrink<Emptiness>(_live);
            _timers.Clear();
            for (uint slot = 0; _table.Next(ref slot); slot++)
            {
                ref var partition = ref _table.StateAt(slot);
                partition.IsTimed = false;
                Time(ref partition, slot);
            }
        }

        Compact();
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
            // Keys that have been forgotten are in the table until it shrinks.
            _table.KeyAt(slot) = TKey.Retain(in _table.KeyAt(slot), heap);
            ref var partition = ref _table.StateAt(slot);
            partition.Last = TSpec.Move(in partition.Last, heap);
        }

        _heap.Free();
        _heap = heap;
        _heapLive = heap.Used;
    }

    private readonly struct Emptiness : IEmptiness<GapPartition<TKept>>
    {
        public static bool IsEmpty(in GapPartition<TKept> partition) => !partition.IsOpen;
    }
}
