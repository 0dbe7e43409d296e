using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct OrderedValuesCase : IAccumulatorCase<OrderedValues<double>>
{
    public static bool Removes => true;

    public static void Add(ref OrderedValues<double> state, Item item, StateHeap heap) => state.Add(item.Value, heap);

    public static void Remove(ref OrderedValues<double> state, Item item, StateHeap heap) => state.Remove(item.Value, heap);

    public static void Merge(ref OrderedValues<double> state, in OrderedValues<double> later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref OrderedValues<double> state, in OrderedValues<double> earliest, StateHeap heap) => state.Subtract(in earliest, heap);

    public static void Retain(ref OrderedValues<double> state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref OrderedValues<double> state, StateHeap heap) => state.Release(heap);

    public static void Save(in OrderedValues<double> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref OrderedValues<double> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in OrderedValues<double> state, IReadOnlyList<Item> items)
    {
        var sorted = items.Select(x => (double)x.Value).Order().ToList();
        Assert.Equal(sorted.Count > 0, state.Has);
        if (sorted.Count == 0)
        {
            return;
        }

        Assert.Equal(sorted[0], state.Least);
        Assert.Equal(sorted[^1], state.Greatest);
        foreach (var fraction in new[] { 0, 0.1, 0.5, 0.99, 1 })
        {
            var place = fraction * (sorted.Count - 1);
            var (below, above) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
            Assert.Equal(below + ((above - below) * (place - Math.Floor(place))), state.Continuous(fraction), 1e-9);
            Assert.Equal(sorted[Math.Max(0, (int)Math.Ceiling(fraction * sorted.Count) - 1)], state.Discrete(fraction));
            (above, below) = (sorted[sorted.Count - 1 - (int)Math.Floor(place)], sorted[sorted.Count - 1 - (int)Math.Ceiling(place)]);
            Assert.Equal(above + ((below - above) * (place - Math.Floor(place))), state.ContinuousFromTop(fraction), 1e-9);
        }
    }
}
