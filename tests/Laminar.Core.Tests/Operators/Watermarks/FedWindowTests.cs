using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Operators;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Operators;

/// <summary>Windows below an operator that has the watermark give what they give by themselves: random rows, disorder, batches and restarts.</summary>
public sealed class FedWindowTests
{
    [Fact]
    public void Tumbling() => Many<TumbleDelay>();

    [Fact]
    public void Tumbling_far_behind() => Many<TumbleTables>();

    [Fact]
    public void Hopping() => Many<HopDelay>();

    private static void Many<TWindow>() where TWindow : struct, IWindowing
    {
        Seeds.Each(4, Run<TWindow, Sums, LongKey, Sums.State>);
        Seeds.Each(4, Run<TWindow, Texts, TextKey, Texts.State>);
    }

    private static void Run<TWindow, TShape, TKey, TState>(int seed)
        where TWindow : struct, IWindowing
        where TShape : struct, IShape<TKey, TState>
        where TKey : struct, IKey<TKey>
        where TState : struct
    {
        var random = new Random(seed);
        var model = new Model<TWindow>(row => !TShape.Filters || TShape.Keep(in row), row => TShape.NameOf(in row), rows => TShape.Expected(rows));
        var results = new List<Result>();
        RowsHandler<Result> sink = rows => results.AddRange(rows.ToArray());
        var query = new FedQuery<TWindow, TShape, TKey, TState>(sink);
        var stream = new RandomRows(random, 30);
        for (var step = 0; step < 60; step++)
        {
            if (random.Next(8) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { RestoreFrom = saved });
            }

            var batch = stream.Next(random.Next(4) == 0 ? 1 : random.Next(200));
            Array.ForEach(batch, model.Push);
            query.Push(batch);
            Assert.Equal(model.Results.Count, results.Count);
        }

        Assert.Equal(model.Watermark, query.Counters.Watermark?.Nanoseconds);
        model.Advance(long.MaxValue);
        query.Complete();
        Assert.True(Sorted(model.Results).SequenceEqual(Sorted(results)), $"{typeof(TWindow).Name} {typeof(TShape).Name} seed {seed}");
        Assert.Equal(results.Select(r => r.End).Order(), results.Select(r => r.End));
        Assert.Equal(model.Late, query.Counters.RowsLate);
        query.Dispose();
    }

    private static IEnumerable<Result> Sorted(IEnumerable<Result> results) => results.OrderBy(r => r.End).ThenBy(r => r.Key, StringComparer.Ordinal);
}
