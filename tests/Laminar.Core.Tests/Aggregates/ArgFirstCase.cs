using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ArgFirstCase : IAccumulatorCase<ArgFirst<Ascending<Utf8>, Utf8?>>
{
    public static bool Removes => false;

    public static void Add(ref ArgFirst<Ascending<Utf8>, Utf8?> state, Item item, StateHeap heap) => state.Add(item.Text, new Ascending<Utf8>(item.Text), item.Time, heap);

    public static void Remove(ref ArgFirst<Ascending<Utf8>, Utf8?> state, Item item, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Merge(ref ArgFirst<Ascending<Utf8>, Utf8?> state, in ArgFirst<Ascending<Utf8>, Utf8?> later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref ArgFirst<Ascending<Utf8>, Utf8?> state, in ArgFirst<Ascending<Utf8>, Utf8?> earliest, StateHeap heap) => throw new InvalidOperationException("Nothing can be taken out.");

    public static void Retain(ref ArgFirst<Ascending<Utf8>, Utf8?> state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref ArgFirst<Ascending<Utf8>, Utf8?> state, StateHeap heap)
    {
        // Nothing is held.
    }

    public static void Save(in ArgFirst<Ascending<Utf8>, Utf8?> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref ArgFirst<Ascending<Utf8>, Utf8?> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in ArgFirst<Ascending<Utf8>, Utf8?> state, IReadOnlyList<Item> items)
    {
        Assert.Equal(items.Count > 0, state.Has);
        Assert.Equal(items.Count == 0 ? null : items.Min(x => x.Text).ToString(), items.Count == 0 ? null : state.Value?.ToString());
    }
}
