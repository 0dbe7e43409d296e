using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ExactDecimalCase : IAccumulatorCase<ExactDecimal>
{
    public static bool Removes => true;

    public static void Add(ref ExactDecimal state, Item item, StateHeap heap) => state.Add(Number(item));

    public static void Remove(ref ExactDecimal state, Item item, StateHeap heap) => state.Remove(Number(item));

    public static void Merge(ref ExactDecimal state, in ExactDecimal later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref ExactDecimal state, in ExactDecimal earliest, StateHeap heap) => state.Subtract(in earliest);

    public static void Retain(ref ExactDecimal state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref ExactDecimal state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in ExactDecimal state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref ExactDecimal state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in ExactDecimal state, IReadOnlyList<Item> items)
    {
        // With the places of the number that has most, of those that are there.
        Assert.Equal(items.Sum(Number).ToString(CultureInfo.InvariantCulture), state.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static decimal Number(Item item) => item.Value % 3 == 0 ? item.Value * 1e10m : new decimal(item.Value) / 1000;
}
