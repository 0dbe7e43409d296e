using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.Tables;
using Laminar.Tests.Values;
using Xunit;

namespace Laminar.Core.Tests.Joins.Asof;

/// <summary>Random rows, orders, watermarks and restores against looking through all right rows; the order of the output is compared, too.</summary>
public sealed class AsofJoinTests
{
    [Fact]
    public void The_row_before() => Run<Preceding>();

    [Fact]
    public void The_row_strictly_before_within_a_tolerance() => Run<PrecedingInner>();

    [Fact]
    public void The_version_of_a_changelog() => Run<Versions>();

    [Fact]
    public void A_condition_that_may_fail() => Run<Conditional>();

    [Fact]
    public void The_row_after() => Run<Following>();

    [Fact]
    public void The_row_strictly_after() => Run<FollowingStrictly>();

    [Fact]
    public void The_nearest_row() => Run<Nearest>();

    [Fact]
    public void The_nearest_row_whatever_lies_before() => Run<NearestOfAll>();

    [Fact]
    public void A_left_row_of_the_watermarks_own_time_is_answered_when_it_comes() => Assert.Equal(
        [new(1, Words.Of(1).ToString(), 7, Words.Of(7).ToString())],
        Answers<PrecedingInner>(query =>
        {
            query.PushRight([new(5, 3, Words.Of(7), 7)]);
            query.AdvanceRight(10);
            query.AdvanceLeft(10);
            query.PushLeft([new(10, 3, Words.Of(1), 1)]);
        }));

    [Fact]
    public void A_right_row_of_the_watermarks_own_time_answers_when_it_comes() => Assert.Equal(
        [new(1, Words.Of(1).ToString(), 7, Words.Of(7).ToString())],
        Answers<Following>(query =>
        {
            query.PushLeft([new(5, 3, Words.Of(1), 1)]);
            query.AdvanceLeft(20);
            query.AdvanceRight(10);
            query.PushRight([new(10, 3, Words.Of(7), 7)]);
        }));

    /// <summary>What has come out before the inputs end.</summary>
    private static List<Answered> Answers<TPolicy>(Action<TwoInputs<Ask, Quote, Answer, AsofJoin<Ask, Quote, TextKey, Answer, Spec<TPolicy>, SinkStage<Answer, DelegateSink<Answer>>>, Maker<TPolicy>>> push)
        where TPolicy : struct, IPolicy
    {
        var answers = new List<Answered>();
        using var query = new TwoInputs<Ask, Quote, Answer, AsofJoin<Ask, Quote, TextKey, Answer, Spec<TPolicy>, SinkStage<Answer, DelegateSink<Answer>>>, Maker<TPolicy>>(
            rows => answers.AddRange(rows.ToArray().Select(Answered.Of)), new QueryOptions());
        push(query);
        return answers;
    }

    private static void Run<TPolicy>() where TPolicy : struct, IPolicy
    {
        Seeds.Each(15, seed => Run<TPolicy>(new Random(seed)));
    }

    private static void Run<TPolicy>(Random random) where TPolicy : struct, IPolicy
    {
        var model = new Model<TPolicy>();
        var answers = new List<Answered>();
        RowsHandler<Answer> sink = rows =>
        {
            foreach (var row in rows)
            {
                answers.Add(Answered.Of(row));
            }
        };
        var options = new QueryOptions { BadRows = BadRows.Skip };
        var limits = new TableLimits { CompactFrom = 2000, ShrinkFrom = 8, FlatInPlace = random.Next(2) == 0 ? 4 : 1000, FlatAtMost = random.Next(2) == 0 ? 8 : 100_000 };
        var query = new TwoInputs<Ask, Quote, Answer, AsofJoin<Ask, Quote, TextKey, Answer, Spec<TPolicy>, SinkStage<Answer, DelegateSink<Answer>>>, Maker<TPolicy>>(sink, options, limits);
        var keys = random.Next(3) == 0 ? 1 : 60;
        var delay = random.Next(3) == 0 ? 0 : 10;
        var now = (Left: 0L, Right: 0L);
        for (var batch = 0; batch < 60; batch++)
        {
            if (random.Next(2) == 0)
            {
                now.Left += random.Next(30);
                var rows = new Ask[random.Next(random.Next(8) == 0 ? 600 : 20)];
                for (var i = 0; i < rows.Length; i++)
                {
                    now.Left += random.Next(4) == 0 ? 1 : 0;
                    rows[i] = new(now.Left - random.Next(delay + 1) - (random.Next(50) == 0 ? 30 : 0), random.Next(-1, keys), Words.Of(random.Next(40)), random.Next(10_000));
                    model.Left(rows[i]);
                }

                query.PushLeft(rows);
                model.AdvanceLeft(now.Left - delay);
                query.AdvanceLeft(now.Left - delay);
            }
            else
            {
                now.Right += random.Next(30);
                var rows = new Quote[random.Next(20)];
                for (var i = 0; i < rows.Length; i++)
                {
                    now.Right += random.Next(4) == 0 ? 1 : 0;
                    var kind = TPolicy.RightChanges ? (ChangeKind)random.Next(4) : ChangeKind.Insert;
                    rows[i] = new(now.Right - random.Next(delay + 1) - (random.Next(50) == 0 ? 30 : 0), random.Next(-1, keys), Words.Of(random.Next(40)), random.Next(10_000), kind);
                    model.Right(rows[i]);
                }

                query.PushRight(rows);
                model.AdvanceRight(now.Right - delay);
                query.AdvanceRight(now.Right - delay);
            }

            if (random.Next(10) == 0)
            {
                var saved = new MemoryStream();
                query.Save(saved);
                query.Dispose();
                saved.Position = 0;
                query = new(sink, new QueryOptions { RestoreFrom = saved, BadRows = BadRows.Skip }, limits);
            }

            if (random.Next(5) == 0)
            {
                Assert.Equal(model.Answers().Take(answers.Count), answers);
            }
        }

        query.Complete();
        Assert.Equal(model.Answers(), answers);
        Assert.Equal((model.Late, model.Bad), (query.Counters.RowsLate, query.Counters.RowsBad));
        query.Dispose();
    }

    private readonly struct Maker<TPolicy> : ITwoInputsMaker<Ask, Quote, Answer, AsofJoin<Ask, Quote, TextKey, Answer, Spec<TPolicy>, SinkStage<Answer, DelegateSink<Answer>>>>
        where TPolicy : struct, IPolicy
    {
        public static AsofJoin<Ask, Quote, TextKey, Answer, Spec<TPolicy>, SinkStage<Answer, DelegateSink<Answer>>> Make(
            QueryContext context, SinkStage<Answer, DelegateSink<Answer>> next) => new(context, next);
    }
}
