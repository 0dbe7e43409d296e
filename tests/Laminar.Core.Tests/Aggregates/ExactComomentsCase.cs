using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ExactComomentsCase : IAccumulatorCase<ExactComoments>
{
    public static bool Removes => true;

    public static void Add(ref ExactComoments state, Item item, StateHeap heap) => state.Add(item.Far, item.Value);

    public static void Remove(ref ExactComoments state, Item item, StateHeap heap) => state.Remove(item.Far, item.Value);

    public static void Merge(ref ExactComoments state, in ExactComoments later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref ExactComoments state, in ExactComoments earliest, StateHeap heap) => state.Subtract(in earliest);

    public static void Retain(ref ExactComoments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref ExactComoments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in ExactComoments state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref ExactComoments state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in ExactComoments state, IReadOnlyList<Item> items)
    {
        Variances.Check(items, state.Count, state.Sxx, state.Sxy, state.Syy, 1e-9);
    }
}
