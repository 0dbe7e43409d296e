using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct HyperLogLogCase : IAccumulatorCase<HyperLogLog<long>>
{
    public static bool Removes => false;

    public static void Add(ref HyperLogLog<long> state, Item item, StateHeap heap) => state.Add(item.Value, heap);

    public static void Remove(ref HyperLogLog<long> state, Item item, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Merge(ref HyperLogLog<long> state, in HyperLogLog<long> later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref HyperLogLog<long> state, in HyperLogLog<long> earliest, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Retain(ref HyperLogLog<long> state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref HyperLogLog<long> state, StateHeap heap) => state.Release(heap);

    public static void Save(in HyperLogLog<long> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref HyperLogLog<long> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in HyperLogLog<long> state, IReadOnlyList<Item> items)
    {
        // Three standard errors; 256 values are exact.
        var expected = items.Select(x => x.Value).Distinct().Count();
        Assert.InRange(state.Value, expected <= 256 ? expected : expected * 0.951, expected <= 256 ? expected : expected * 1.049);
    }
}
