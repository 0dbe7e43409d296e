using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct QuantilesCase : IAccumulatorCase<Quantiles>
{
    public static bool Removes => true;

    public static void Add(ref Quantiles state, Item item, StateHeap heap) => state.Add(Number(item), heap);

    public static void Remove(ref Quantiles state, Item item, StateHeap heap) => state.Remove(Number(item), heap);

    public static void Merge(ref Quantiles state, in Quantiles later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref Quantiles state, in Quantiles earliest, StateHeap heap) => state.Subtract(in earliest, heap);

    public static void Retain(ref Quantiles state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref Quantiles state, StateHeap heap) => state.Release(heap);

    public static void Save(in Quantiles state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref Quantiles state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in Quantiles state, IReadOnlyList<Item> items)
    {
        var sorted = items.Select(Number).Order().ToList();
        Assert.Equal(sorted.Count > 0, state.Has);
        foreach (var fraction in sorted.Count == 0 ? [] : new[] { 0, 0.01, 0.25, 0.5, 0.9, 1 })
        {
            var exact = sorted[(int)Math.Floor(fraction * (sorted.Count - 1))];
            Assert.InRange(state.At(fraction), exact - (Math.Abs(exact) * 0.0100001), exact + (Math.Abs(exact) * 0.0100001));
        }
    }

    private static double Number(Item item) => (item.Value % 7 - 2) * Math.Pow(1.5, item.Value % 100);
}
