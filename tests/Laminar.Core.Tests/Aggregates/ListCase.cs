using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Aggregates;
using Laminar.State;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

internal readonly struct ListCase : IAccumulatorCase<OrderedEntries<Descending<long>, Utf8>>
{
    public static bool Removes => true;

    public static void Add(ref OrderedEntries<Descending<long>, Utf8> state, Item item, StateHeap heap) => state.Add(item.Text, new Descending<long>(item.Value / 4), item.Time, heap);

    public static void Remove(ref OrderedEntries<Descending<long>, Utf8> state, Item item, StateHeap heap) => state.Remove(item.Text, new Descending<long>(item.Value / 4), item.Time, heap);

    public static void Merge(ref OrderedEntries<Descending<long>, Utf8> state, in OrderedEntries<Descending<long>, Utf8> later, StateHeap heap) => state.Merge(in later, heap);

    public static void Subtract(ref OrderedEntries<Descending<long>, Utf8> state, in OrderedEntries<Descending<long>, Utf8> earliest, StateHeap heap) => state.Subtract(in earliest, heap);

    public static void Retain(ref OrderedEntries<Descending<long>, Utf8> state, StateHeap heap) => state.Retain(heap);

    public static void Release(ref OrderedEntries<Descending<long>, Utf8> state, StateHeap heap) => state.Release(heap);

    public static void Save(in OrderedEntries<Descending<long>, Utf8> state, ref StateWriter writer) => state.Save(ref writer);

    public static void Load(ref OrderedEntries<Descending<long>, Utf8> state, ref StateReader reader, StateHeap heap) => state.Load(ref reader, heap);

    public static void Check(in OrderedEntries<Descending<long>, Utf8> state, IReadOnlyList<Item> items)
    {
        Assert.Equal(items.Count > 0, state.Has);
        var expected = string.Join("; ", items.OrderByDescending(x => x.Value / 4).ThenBy(x => x.Time).Select(x => x.Text));
        var mark = TextScratch.Take();
        Assert.Equal(expected, items.Count == 0 ? "" : state.Join("; "u8).ToString());
        TextScratch.Release(mark);
    }
}
