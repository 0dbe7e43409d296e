using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ComomentsCase : IAccumulatorCase<Comoments>
{
    public static bool Removes => false;

    public static void Add(ref Comoments state, Item item, StateHeap heap) => state.Add(item.Far, item.Value);

    public static void Remove(ref Comoments state, Item item, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Merge(ref Comoments state, in Comoments later, StateHeap heap) => state.Merge(in later);

    public static void Subtract(ref Comoments state, in Comoments earliest, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Retain(ref Comoments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Release(ref Comoments state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in Comoments state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref Comoments state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in Comoments state, IReadOnlyList<Item> items)
    {
        Variances.Check(items, state.Count, state.Sxx, state.Sxy, state.Syy, 1e-5);
    }
}
