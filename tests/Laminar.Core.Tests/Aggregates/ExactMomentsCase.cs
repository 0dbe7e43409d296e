using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ExactMomentsCase : IAccumulatorCase<ExactMoments>
{
    public static bool Removes => true;

    public static void Add(ref ExactMoments state, Item item, StateHeap heap) => state.Add(item.Far);

    public static void Remove(ref ExactMoments state, Item item, StateHeap heap) => state.Remove(item.Far);

    public static void Merge(ref ExactMoments state, in ExactMoments later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref ExactMoments state, in ExactMoments earliest, StateHeap heap) => state.Subtract(in earliest);

    public static void Retain(ref ExactMoments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref ExactMoments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in ExactMoments state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref ExactMoments state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in ExactMoments state, IReadOnlyList<Item> items)
    {
        Variances.Check(items, state.Count, state.VarPop, state.VarSamp, 1e-12);
    }
}
