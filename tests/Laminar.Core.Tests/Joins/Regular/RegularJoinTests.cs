using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Joins.Regular;

/// <summary>What the output adds up to is the join of what both sides hold, after every batch, over taking back and restores.</summary>
public sealed class RegularJoinTests
{
    [Fact]
    public void Inner() => Run<InnerPolicy>();

    [Fact]
    public void Left() => Run<LeftPolicy>();

    [Fact]
    public void Right() => Run<RightPolicy>();

    [Fact]
    public void Full() => Run<FullPolicy>();

    [Fact]
    public void Semi() => Run<SemiPolicy>();

    [Fact]
    public void Anti() => Run<AntiPolicy>();

    /// <summary>With STATE TTL what has been said stays, and what has gone is met no more.</summary>
    [Fact]
    public void Rows_go_at_their_time_and_the_ttl()
    {
        var shown = new List<(int, int, ChangeKind)>();
        using var query = new TwoInputs<Change<Item>, Change<Item>, Change<Pair>, RegularJoin<Item, Item, TextKey, Pair, Spec<TtlPolicy>, SinkStage<Change<Pair>, DelegateSink<Change<Pair>>>>, Maker<TtlPolicy>>(
            rows =>
            {
                foreach (var change in rows)
                {
                    shown.Add((change.Row.Left, change.Row.Right, change.Kind));
                }
            },
            new QueryOptions());
        query.PushLeft([Come(10), Come(12)]);
        query.AdvanceLeft(15);
        query.AdvanceRight(14);
        query.PushRight([Come(14)]);
        Assert.Equal(2, query.Counters.RowsHeld - 1);
        query.AdvanceRight(16);
        Assert.Equal(2, query.Counters.RowsHeld);
        query.PushRight([Come(16), Come(15)]);
        Assert.Equal(1, query.Counters.RowsLate);
        query.AdvanceLeft(30);
        query.AdvanceRight(30);
        Assert.Equal(0, query.Counters.RowsHeld);
        query.PushLeft([Come(31)]);
        Assert.Equal(
            [
                (10, -1, ChangeKind.Insert), (12, -1, ChangeKind.Insert),
                (12, -1, ChangeKind.Delete), (12, 14, ChangeKind.Insert), (10, -1, ChangeKind.Delete), (10, 14, ChangeKind.Insert),
                (12, 16, ChangeKind.Insert),
                (31, -1, ChangeKind.Insert),
            ],
            shown);
    }

    private static Change<Item> Come(int time) => new(new Item(1, default, time), ChangeKind.Insert);

    private static void Run<TPolicy>() where TPolicy : struct, IPolicy
    {
        Seeds.Each(10, seed =>
        {
            Run<TPolicy>(new Random(seed));
            Run<With<TPolicy>>(new Random(seed));
        });
    }

    private static void Run<TPolicy>(Random random) where TPolicy : struct, IPolicy
    {
        var sides = new[] { new List<Item>(), new List<Item>() };
        var shown = new Dictionary<(int, string, int, string), long>();
        RowsHandler<Change<Pair>> sink = rows =>
        {
            foreach (var change in rows)
            {
                var key = (change.Row.Left, change.Row.LeftWord.ToString(), change.Row.Right, change.Row.RightWord.ToString());
                shown[key] = shown.GetValueOrDefault(key) + change.Weight;
            }
        };
        var limits = new TableLimits { CompactFrom = 2000, ShrinkFrom = 8, FlatInPlace = random.Next(2) == 0 ? 4 : 1000, FlatAtMost = random.Next(2) == 0 ? 8 : 100_000 };
        var query = new TwoInputs<Change<Item>, Change<Item>, Change<Pair>, RegularJoin<Item, Item, TextKey, Pair, Spec<TPolicy>, SinkStage<Change<Pair>, DelegateSink<Change<Pair>>>>, Maker<TPolicy>>(
            sink, new QueryOptions { BadRows = BadRows.Skip }, limits);
        var keys = random.Next(3) == 0 ? 1 : 30;
        for (var batch = 0; batch < 30; batch++)
        {
            var side = random.Next(2);
            var rows = new Change<Item>[random.Next(15)];
            for (var i = 0; i < rows.Length; i++)
            {
                var held = sides[side];
                if (held.Count > 0 && random.Next(5) > (batch < 15 ? 2 : 1))
                {
                    var gone = held[random.Next(held.Count)];
                    held.Remove(gone);
                    rows[i] = new(gone, random.Next(2) == 0 ? ChangeKind.Delete : ChangeKind.UpdateBefore);
                }
                else if (random.Next(20) == 0)
                {
                    // It is not there: nothing happens.
                    rows[i] = new(new Item(random.Next(keys), default, -5), ChangeKind.Delete);
                }
                else
                {
                    var come = new Item(random.Next(-1, keys), Words.Of(random.Next(3)), random.Next(12));
                    held.Add(come);
                    rows[i] = new(come, random.Next(2) == 0 ? ChangeKind.Insert : ChangeKind.UpdateAfter);
                }
            }

            if (side == 0)
            {
                query.PushLeft(rows);
            }
            else
            {
                query.PushRight(rows);
            }

            Assert.Equal(Expected<TPolicy>(sides[0], sides[1]), shown.Where(x => x.Value != 0).OrderBy(x => x.Key).Select(x => (x.Key, x.Value)));
            if (random.Next(8) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { RestoreFrom = saved, BadRows = BadRows.Skip }, limits);
            }
        }

        query.Dispose();
    }

    private static IEnumerable<((int, string, int, string) Key, long Count)> Expected<TPolicy>(List<Item> left, List<Item> right) where TPolicy : struct, IPolicy
    {
        var rows = new List<(int, string, int, string)>();
        foreach (var l in left)
        {
            var matches = right.Where(r => Match<TPolicy>(l, r)).ToList();
            if (TPolicy.Shape is JoinShape.Semi or JoinShape.Anti)
            {
                rows.AddRange(matches.Count > 0 == (TPolicy.Shape == JoinShape.Semi) ? [(l.Number, l.Word.ToString(), -1, "")] : []);
                continue;
            }

            rows.AddRange(matches.Select(r => (l.Number, l.Word.ToString(), r.Number, r.Word.ToString())));
            rows.AddRange(matches.Count == 0 && TPolicy.Shape is (JoinShape.Left or JoinShape.Full) ? [(l.Number, l.Word.ToString(), -1, "")] : []);
        }

        if (TPolicy.Shape is JoinShape.Right or JoinShape.Full)
        {
            rows.AddRange(right.Where(r => !left.Exists(l => Match<TPolicy>(l, r))).Select(r => (-1, "", r.Number, r.Word.ToString())));
        }

        return rows.GroupBy(row => row).OrderBy(group => group.Key).Select(group => (group.Key, group.LongCount()));
    }

    private static bool Match<TPolicy>(Item left, Item right) where TPolicy : struct, IPolicy =>
        left.Key == right.Key && left.Key >= 0 && (!TPolicy.Compares || ((left.Number + right.Number) % 7 != 0 && left.Number < right.Number));

    private readonly struct InnerPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Inner;
    }

    private readonly struct LeftPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Left;
    }

    private readonly struct TtlPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Left;

        public static long Ttl => 5;
    }

    private readonly struct RightPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Right;
    }

    private readonly struct FullPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Full;
    }

    private readonly struct SemiPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Semi;
    }

    private readonly struct AntiPolicy : IPolicy
    {
        public static JoinShape Shape => JoinShape.Anti;
    }

    /// <summary>With a condition beside the key, which may fail.</summary>
    private readonly struct With<TPolicy> : IPolicy where TPolicy : struct, IPolicy
    {
        public static JoinShape Shape => TPolicy.Shape;

        public static bool Compares => true;
    }

    private readonly struct Maker<TPolicy> : ITwoInputsMaker<Change<Item>, Change<Item>, Change<Pair>, RegularJoin<Item, Item, TextKey, Pair, Spec<TPolicy>, SinkStage<Change<Pair>, DelegateSink<Change<Pair>>>>>
        where TPolicy : struct, IPolicy
    {
        public static RegularJoin<Item, Item, TextKey, Pair, Spec<TPolicy>, SinkStage<Change<Pair>, DelegateSink<Change<Pair>>>> Make(
            QueryContext context, SinkStage<Change<Pair>, DelegateSink<Change<Pair>>> next) => new(context, next);
    }
}
