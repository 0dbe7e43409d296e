using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct DistinctSetCase : IAccumulatorCase<DistinctSet<long>>
{
    public static bool Removes => false;

    public static void Add(ref DistinctSet<long> state, Item item, StateHeap heap) => state.Add(item.Value, heap);

    public static void Remove(ref DistinctSet<long> state, Item item, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Merge(ref DistinctSet<long> state, in DistinctSet<long> later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref DistinctSet<long> state, in DistinctSet<long> earliest, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Retain(ref DistinctSet<long> state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref DistinctSet<long> state, StateHeap heap) => state.Release(heap);

    public static void Save(in DistinctSet<long> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref DistinctSet<long> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in DistinctSet<long> state, IReadOnlyList<Item> items)
    {
        Assert.Equal(items.Select(x => x.Value).Distinct().Count(), state.Value);
        var found = new List<long>();
        for (var at = 0; state.Next(ref at, out var value);)
        {
            found.Add(value);
        }

        Assert.Equal(items.Select(x => x.Value).Distinct().Order(), found.Order());
    }
}
