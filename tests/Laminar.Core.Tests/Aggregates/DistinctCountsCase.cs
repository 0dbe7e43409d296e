using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct DistinctCountsCase : IAccumulatorCase<DistinctCounts<Utf8>>
{
    public static bool Removes => true;

    public static void Add(ref DistinctCounts<Utf8> state, Item item, StateHeap heap) => state.Add(item.Text, heap);

    public static void Remove(ref DistinctCounts<Utf8> state, Item item, StateHeap heap) => state.Remove(item.Text, heap);

    public static void Merge(ref DistinctCounts<Utf8> state, in DistinctCounts<Utf8> later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref DistinctCounts<Utf8> state, in DistinctCounts<Utf8> earliest, StateHeap heap) => state.Subtract(in earliest, heap);

    public static void Retain(ref DistinctCounts<Utf8> state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref DistinctCounts<Utf8> state, StateHeap heap) => state.Release(heap);

    public static void Save(in DistinctCounts<Utf8> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref DistinctCounts<Utf8> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in DistinctCounts<Utf8> state, IReadOnlyList<Item> items)
    {
        var groups = items.GroupBy(x => x.Value).ToDictionary(x => x.First().Text.ToString(), x => (long)x.Count());
        Assert.Equal(groups.Count, state.Value);
        for (var at = 0; state.Next(ref at, out var value, out var times);)
        {
            Assert.Equal(groups[value.ToString()], times);
        }
    }
}
