using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct MomentsCase : IAccumulatorCase<Moments>
{
    public static bool Removes => false;

    public static void Add(ref Moments state, Item item, StateHeap heap) => state.Add(item.Far);

    public static void Remove(ref Moments state, Item item, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Merge(ref Moments state, in Moments later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref Moments state, in Moments earliest, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Retain(ref Moments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref Moments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in Moments state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref Moments state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in Moments state, IReadOnlyList<Item> items)
    {
        Variances.Check(items, state.Count, state.VarPop, state.VarSamp, 1e-6);
    }
}
