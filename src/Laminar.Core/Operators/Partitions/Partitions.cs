using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The partitions of an operator in their table: found, counted, saved, loaded, and moved when half of their text is garbage.</summary>
internal static class Partitions<TKey, TState, TForm>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TForm : struct, IPartitionForm<TState>
{
    /// <summary>The slot of a key, new where it has none.</summary>
    public static uint SlotOf(StateTable<TKey, TState> table, TKey key, StateHeap heap, bool holdsText)
    {
        if (holdsText && !table.Contains(in key))
        {
            key = TKey.Retain(in key, heap);
        }

        return table.FindOrAdd(in key);
    }

    /// <summary>Keys that have come. The default key has a slot, whether it has come or not.</summary>
    public static long Count(StateTable<TKey, TState> table) =>
        table.Used - (TForm.IsOpen(in table.StateAt(table.IsIndexed ? 0 : table.DefaultSlot)) ? 0 : 1);

    /// <summary>The same where so many have been forgotten since the table was made: their slots stay until it is made anew.</summary>
    public static long Count(StateTable<TKey, TState> table, long forgotten)
    {
        if (forgotten == 0)
        {
            return Count(table);
        }

        var open = 0L;
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            open += TForm.IsOpen(in table.StateAt(slot)) ? 1 : 0;
        }

        return open;
    }

    /// <summary>
    /// One more has been forgotten: whether the table is to be made anew for those that are open. They are counted after as many as there are slots for half of, so that it costs each the same.
    /// </summary>
    public static bool IsMostlyForgotten(StateTable<TKey, TState> table, TableLimits limits, ref long forgotten, out long open)
    {
        open = 0;
        if (++forgotten < limits.ShrinkFrom / 2 || forgotten < table.Used / 2)
        {
            return false;
        }

        open = Count(table, forgotten);
        forgotten = 1;
        return table.Used >= limits.ShrinkFrom && open < table.Used / 8;
    }

    /// <summary>Makes the table anew, for those that are open. Slots are others then.</summary>
    public static void Shrink(StateTable<TKey, TState> table, long open) => table.Shrink<Emptiness>(open);

    public static void Save(StateTable<TKey, TState> table, ref StateWriter writer)
    {
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            ref var partition = ref table.StateAt(slot);
            if (TForm.IsOpen(in partition))
            {
                writer.Write(true);
                TKey.Save(in table.KeyAt(slot), ref writer);
                TForm.Save(ref partition, ref writer);
            }
        }

        writer.Write(false);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty table; how many there are.</summary>
    public static long Load(StateTable<TKey, TState> table, ref StateReader reader, StateHeap heap)
    {
        var count = 0L;
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            ref var partition = ref table.StateAt(table.FindOrAdd(TKey.Load(ref reader, heap)));
            StateException.Unless(!TForm.IsOpen(in partition));
            TForm.Load(ref partition, ref reader, heap);
            count++;
        }

        return count;
    }

    /// <summary>When the text has doubled since it was last known to be all in use, what is in use moves to a new heap.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when the text has doubled since it last was all in use; lifted from the guard")]
    public static void Compact(StateTable<TKey, TState> table, ref StateHeap heap, TableLimits limits)
    {
        if (!heap.IsHalfGarbage(limits.CompactFrom))
        {
            return;
        }

        using var lifted = HotPathGuard.Lift();
        var fresh = heap.Anew();
        for (uint slot = 0; table.Next(ref slot); slot++)
        {
            // Keys that have been forgotten are in the table until it shrinks.
            table.KeyAt(slot) = TKey.Retain(in table.KeyAt(slot), fresh);
            ref var partition = ref table.StateAt(slot);
            if (TForm.IsOpen(in partition))
            {
                TForm.Move(ref partition, fresh);
            }
        }

        StateHeap.Replace(ref heap, fresh);
    }

    private readonly struct Emptiness : IEmptiness<TState>
    {
        public static bool IsEmpty(in TState state) => !TForm.IsOpen(in state);
    }
}
