using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Aggregates;
using Laminar.Core.Tests.Operators;
using Laminar.Core.Tests.Over;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;
using Xunit;

namespace Laminar.Core.Tests.Query;

/// <summary>Keys that have been worked out to lie in one place of a table lie all over one that hashes with a number that nobody knows.</summary>
public sealed class HashSeedTests
{
    private static readonly long[] Hostile = Enumerable.Range(1, 1000).Select(i => unchecked((long)((ulong)i * Inverse(new QueryContext(null, null).Seed)))).ToArray();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(4711)]
    public void Hostile_keys_are_spread(long seed)
    {
        Assert.Equal(1, Places(new QueryContext(null, null)));
        Assert.InRange(Places(new QueryContext(new QueryOptions { HashSeed = seed }, null)), 500, 1000);
    }

    [Fact]
    public void Results_are_the_same_and_go_on_with_another_number()
    {
        var expected = Run(null, null);
        Assert.Equal(expected, Run(1, 1));
        Assert.Equal(expected, Run(null, 99));
        Assert.Equal(expected, Run(99, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4711)]
    public void Hostile_values_of_a_set_are_spread(long seed)
    {
        Assert.Equal(1, Places(new StateHeap(new QueryContext(null, null).Seed)));
        var heap = new StateHeap(new QueryContext(new QueryOptions { HashSeed = seed }, null).Seed);
        Assert.InRange(Places(heap), 400, 1000);
        Assert.InRange(Places(heap.Anew()), 400, 1000);

        static int Places(StateHeap heap) => Hostile.Select(value => SlotHash.Place(value, 16, heap.Seed)).Distinct().Count();
    }

    private static int Places(QueryContext context) => Hostile.Select(key => KeyBits.Hash(KeyBits.Of(key), context.Seed) >> 48).Distinct().Count();

    private static List<Step> Run(long? first, long? second)
    {
        var rows = Hostile.Select((key, i) => new Row(i, key, i % 100)).ToArray();
        var results = new List<Step>();
        var saved = new MemoryStream();
        using (var query = new SteppingQuery<Before, PreviousRow<long>>(batch => results.AddRange(batch.ToArray()), new QueryOptions { HashSeed = first }, TableLimits.Default))
        {
            query.Push(rows);
            query.Save(saved);
        }

        saved.Position = 0;
        using (var query = new SteppingQuery<Before, PreviousRow<long>>(batch => results.AddRange(batch.ToArray()), new QueryOptions { HashSeed = second, RestoreFrom = saved }, TableLimits.Default))
        {
            query.Push([.. rows.Select(row => row with { Time = row.Time + 1000, Value = row.Value + 1 })]);
        }

        return results;
    }

    /// <summary>Of an odd number, modulo 2^64: Newton's steps double the bits that are right.</summary>
    private static ulong Inverse(ulong number)
    {
        var inverse = number;
        for (var bits = 3; bits < 64; bits *= 2)
        {
            inverse = unchecked(inverse * (2 - (number * inverse)));
        }

        return inverse;
    }
}
