using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct BitCountsCase : IAccumulatorCase<BitCounts<short>>
{
    public static bool Removes => true;

    public static void Add(ref BitCounts<short> state, Item item, StateHeap heap) => state.Add((short)(item.Value - 5));

    public static void Remove(ref BitCounts<short> state, Item item, StateHeap heap) => state.Remove((short)(item.Value - 5));

    public static void Merge(ref BitCounts<short> state, in BitCounts<short> later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref BitCounts<short> state, in BitCounts<short> earliest, StateHeap heap) => state.Subtract(in earliest);

    public static void Retain(ref BitCounts<short> state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref BitCounts<short> state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in BitCounts<short> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref BitCounts<short> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in BitCounts<short> state, IReadOnlyList<Item> items)
    {
        Assert.Equal(items.Count > 0, state.Has);
        if (items.Count > 0)
        {
            Assert.Equal(items.Aggregate((short)-1, (bits, x) => (short)(bits & (x.Value - 5))), state.All);
            Assert.Equal(items.Aggregate((short)0, (bits, x) => unchecked((short)((ushort)bits | (ushort)(x.Value - 5)))), state.Any);
        }
    }
}
