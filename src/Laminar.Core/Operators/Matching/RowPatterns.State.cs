using Laminar.State;

namespace Laminar.Operators;

/// <summary>Saving and loading, and giving back text that nobody points to any more.</summary>
public partial struct RowPatterns<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        writer.Write(_watermark);
        writer.Write(_now);
        Partitions<TKey, MatchPartition<TState, TRing>, Form>.Save(_table, ref writer);
        _down.Next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        reader.Read(out _watermark);
        reader.Read(out _now);
        _ = Partitions<TKey, MatchPartition<TState, TRing>, Form>.Load(_table, ref reader, _heap);
        TimeAll();
        _down.Next.Load(ref reader);
    }

    private readonly struct Form : IPartitionForm<MatchPartition<TState, TRing>>
    {
        public static bool IsOpen(in MatchPartition<TState, TRing> partition) => partition.IsOpen;

        public static void Save(ref MatchPartition<TState, TRing> partition, ref StateWriter writer)
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

        public static void Load(ref MatchPartition<TState, TRing> partition, ref StateReader reader, StateHeap heap)
        {
            partition.IsOpen = true;
            reader.Read(out partition.Matches);
            reader.Read(out partition.Start);
            reader.Read(out partition.Step);
            reader.Read(out partition.IsTrying);
            reader.Read(out int rows);
            for (var i = 0; i < rows; i++)
            {
                var row = TSpec.LoadRow(ref reader, heap);
                partition.Rows.Push(in row, heap);
            }

            StateException.Unless(rows >= 0 && partition.Start >= 0 && partition.Start <= rows && (!partition.IsTrying || partition.Start < rows) && IsStep(partition.Step));
            reader.Read(out int taken);
            StateException.Unless(taken >= 0 && taken <= rows - partition.Start);
            for (var i = 0; i < taken; i++)
            {
                reader.Read(out int variable);
                StateException.Unless(variable >= 0 && variable < TSpec.Variables);
                partition.Taken.Push((byte)variable, heap);
                if (TSpec.TestsState)
                {
                    PushState(ref partition, partition.Start + i, variable, heap);
                }
            }

            reader.Read(out int choices);
            for (var i = 0; i < choices; i++)
            {
                reader.Read(out int step);
                reader.Read(out int before);
                StateException.Unless(IsStep(step) && before >= 0 && before <= taken);
                partition.Choices.Push(new MatchChoice(step, before), heap);
            }
        }

        public static void Move(ref MatchPartition<TState, TRing> partition, StateHeap heap)
        {
            partition.Rows.Move(heap);
            partition.Taken.Move(heap);
            partition.States.Move(heap);
            partition.Choices.Move(heap);
            for (var i = 0; i < partition.Rows.Count; i++)
            {
                ref var row = ref partition.Rows.At(i);
                row = TSpec.Move(in row, heap);
            }
        }

        private static bool IsStep(int step) => step >= 0 && step < TSpec.Program.Length / 2;
    }
}
