using System;
using System.Collections.Generic;
using System.IO;
using Laminar.State;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Aggregates;

/// <summary>Accumulators against naive computation: random adding, taking out, merging of panes, saving and loading, moving to another heap.</summary>
public sealed class AccumulatorTests
{
    [Fact]
    public void Sums_of_doubles_are_exact() => Run<Laminar.Aggregates.ExactSum, ExactSumCase>();

    [Fact]
    public void Sums_of_decimals_are_exact() => Run<Laminar.Aggregates.ExactDecimal, ExactDecimalCase>();

    [Fact]
    public void Variances() => Run<Laminar.Aggregates.Moments, MomentsCase>();

    [Fact]
    public void Variances_of_values_that_go() => Run<Laminar.Aggregates.ExactMoments, ExactMomentsCase>();

    [Fact]
    public void Regression() => Run<Laminar.Aggregates.Comoments, ComomentsCase>();

    [Fact]
    public void Regression_of_pairs_that_go() => Run<Laminar.Aggregates.ExactComoments, ExactComomentsCase>();

    [Fact]
    public void Bits() => Run<Laminar.Aggregates.BitCounts<short>, BitCountsCase>();

    [Fact]
    public void Values_in_order() => Run<Laminar.Aggregates.OrderedValues<double>, OrderedValuesCase>();

    [Fact]
    public void Lists_of_text() => Run<Laminar.Aggregates.OrderedEntries<Laminar.Aggregates.Descending<long>, Utf8>, ListCase>();

    [Fact]
    public void Different_numbers() => Run<Laminar.Aggregates.DistinctSet<long>, DistinctSetCase>();

    [Fact]
    public void Different_texts_that_go() => Run<Laminar.Aggregates.DistinctCounts<Utf8>, DistinctCountsCase>();

    [Fact]
    public void First_by_a_key() => Run<Laminar.Aggregates.ArgFirst<Laminar.Aggregates.Ascending<Utf8>, Utf8?>, ArgFirstCase>();

    [Fact]
    public void About_how_many_different_values() => Run<Laminar.Aggregates.HyperLogLog<long>, HyperLogLogCase>();

    [Fact]
    public void About_the_percentiles() => Run<Laminar.Aggregates.Quantiles, QuantilesCase>();

    private static void Run<TState, TCase>()
        where TState : struct
        where TCase : struct, IAccumulatorCase<TState>
    {
        for (var round = 0; round < 8; round++)
        {
            Seeds.Each(1, seed => Run<TState, TCase>(new Random(seed), round));
        }
    }

    private static void Run<TState, TCase>(Random random, int round)
        where TState : struct
        where TCase : struct, IAccumulatorCase<TState>
    {
        var heap = new StateHeap((ulong)random.NextInt64() | 1);
        var panes = new Queue<(TState State, List<Item> Items)>();
        TState state = default;
        var items = new List<Item>();
        var time = 0L;
        var values = 3 << (2 * round);
        for (var step = 0; step < 400; step++)
        {
            switch (random.Next(TCase.Removes ? 9 : 6))
            {
                case 0 or 1:
                    for (var i = random.Next(30); i > 0; i--)
                    {
                        var item = new Item(time++, random.Next(values));
                        TCase.Add(ref state, item, heap);
                        items.Add(item);
                    }

                    break;
                case 2:
                    // A later pane.
                    TState pane = default;
                    var added = new List<Item>();
                    for (var i = random.Next(20); i > 0; i--)
                    {
                        var item = new Item(time++, random.Next(values));
                        TCase.Add(ref pane, item, heap);
                        added.Add(item);
                    }

                    TCase.Merge(ref state, in pane, heap);
                    items.AddRange(added);
                    panes.Enqueue((pane, added));
                    break;
                case 3:
                    state = Restored<TState, TCase>(in state, heap);
                    break;
                case 4:
                    var fresh = heap.Anew();
                    TCase.Retain(ref state, fresh);
                    var kept = new Queue<(TState, List<Item>)>();
                    foreach (var (paneState, paneItems) in panes)
                    {
                        var moved = paneState;
                        TCase.Retain(ref moved, fresh);
                        kept.Enqueue((moved, paneItems));
                    }

                    panes = kept;
                    heap.Free();
                    heap = fresh;
                    break;
                case 5:
                    TState copy = default;
                    TCase.Merge(ref copy, in state, heap);
                    TCase.Release(ref state, heap);
                    state = copy;
                    break;
                case 6 when panes.TryDequeue(out var gone) && gone.Items.TrueForAll(items.Contains):
                    TCase.Subtract(ref state, in gone.State, heap);
                    TCase.Release(ref gone.State, heap);
                    gone.Items.ForEach(x => items.Remove(x));
                    break;
                default:
                    for (var i = Math.Min(items.Count, random.Next(25)); i > 0 && TCase.Removes; i--)
                    {
                        var at = random.Next(items.Count);
                        TCase.Remove(ref state, items[at], heap);
                        items.RemoveAt(at);
                    }

                    break;
            }

            TCase.Check(in state, items);
        }

        heap.Free();
    }

    /// <summary>By way of a heap that hashes otherwise.</summary>
    private static TState Restored<TState, TCase>(in TState state, StateHeap heap)
        where TState : struct
        where TCase : struct, IAccumulatorCase<TState>
    {
        var other = new StateHeap(heap.Seed ^ 0x5A5A_5A5A_5A5A_5A5A);
        var there = Loaded<TState, TCase>(in state, other);
        var restored = Loaded<TState, TCase>(in there, heap);
        other.Free();
        return restored;
    }

    private static TState Loaded<TState, TCase>(in TState state, StateHeap heap)
        where TState : struct
        where TCase : struct, IAccumulatorCase<TState>
    {
        using var stream = new MemoryStream();
        var output = new StateOutput(stream);
        var writer = new StateWriter(output);
        TCase.Save(in state, ref writer);
        output.End();
        stream.Position = 0;
        var input = new StateInput(stream);
        var reader = new StateReader(input);
        TState restored = default;
        TCase.Load(ref restored, ref reader, heap);
        input.End();
        return restored;
    }
}
