using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Saving and loading, and giving back text that nobody points to any more.</summary>
public partial struct RowPatterns<TRow, TKey, TKept, TRing, TOut, TSpec, TNext>
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
                Save(ref partition, ref writer);
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
            Check(!partition.IsOpen);
            Load(ref partition, ref reader);
            Time(ref partition, slot);
        }

        _next.Load(ref reader);
    }

    private static void Save(ref MatchPartition<TRing> partition, ref StateWriter writer)
    {
        writer.Write(partition.Matches);
        writer.Write(partition.Start);
        writer.Write(partition.Step);
        writer.Write(partition.IsTrying);
        writer.Write(partition.Rows.Count);
        for (var i = 0; i < partition.Rows.Count; i++)
        {
            TSpec.SaveRow(in partition.Rows.At(i), ref writer);
        }

        writer.Write(partition.Taken.Count);
        foreach (var variable in partition.Taken.Items)
        {
            writer.Write((int)variable);
        }

        writer.Write(partition.Choices.Count);
        foreach (var choice in partition.Choices.Items)
        {
            writer.Write(choice.Step);
            writer.Write(choice.Rows);
        }
    }

    private readonly void Load(ref MatchPartition<TRing> partition, ref StateReader reader)
    {
        partition.IsOpen = true;
        reader.Read(out partition.Matches);
        reader.Read(out partition.Start);
        reader.Read(out partition.Step);
        reader.Read(out partition.IsTrying);
        reader.Read(out int rows);
        for (var i = 0; i < rows; i++)
        {
            var row = TSpec.LoadRow(ref reader, _heap);
            partition.Rows.Push(in row, _heap);
        }

        Check(rows >= 0 && partition.Start >= 0 && partition.Start <= rows && (!partition.IsTrying || partition.Start < rows) && IsStep(partition.Step));
        reader.Read(out int taken);
        Check(taken >= 0 && taken <= rows - partition.Start);
        for (var i = 0; i < taken; i++)
        {
            reader.Read(out int variable);
            Check(variable >= 0 && variable < TSpec.Variables);
            partition.Taken.Push((byte)variable, _heap);
        }

        reader.Read(out int choices);
        for (var i = 0; i < choices; i++)
        {
            reader.Read(out int step);
            reader.Read(out int before);
            Check(IsStep(step) && before >= 0 && before <= taken);
            partition.Choices.Push(new MatchChoice(step, before), _heap);
        }
    }

    private static bool IsStep(int step) => step >= 0 && step < TSpec.Program.Length / 2;

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
            if (!partition.IsOpen)
            {
                continue;
            }

            _table.KeyAt(slot) = TKey.Retain(in _table.KeyAt(slot), heap);
            partition.Rows.Move(heap);
            partition.Taken.Move(heap);
            partition.Choices.Move(heap);
            for (var i = 0; i < partition.Rows.Count; i++)
            {
                ref var row = ref partition.Rows.At(i);
                row = TSpec.Move(in row, heap);
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
