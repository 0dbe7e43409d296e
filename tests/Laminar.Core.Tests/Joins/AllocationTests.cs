using System;
using Laminar.Core.Tests.Joins.Asof;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Joins;

/// <summary>Nothing is allocated once keys have been seen and as many rows have waited as ever do.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void The_row_before() => Steady<Preceding>();

    [Fact]
    public void The_version_of_a_changelog() => Steady<Versions>();

    [Fact]
    public void The_row_after() => Steady<Following>();

    [Fact]
    public void The_nearest_row() => Steady<Nearest>();

    private static void Steady<TPolicy>() where TPolicy : struct, Asof.IPolicy
    {
        var join = new AsofJoin<Ask, Quote, TextKey, Answer, Asof.Spec<TPolicy>, SinkStage<Answer, Dropping<Answer>>>(
            new QueryContext(null, null), new(new QueryContext(null, null), default));
        var asks = new Ask[400];
        var quotes = new Quote[400];
        var now = 0L;
        for (var turn = 0; turn < 200; turn++)
        {
            for (var i = 0; i < asks.Length; i++)
            {
                now += i % 3 == 0 ? 1 : 0;
                asks[i] = new(now - (i % 7), (i % 50) - 1, Words.Of(i), i);
                quotes[i] = new(now - (i % 5), (i % 60) - 1, Words.Of(i + 1), i, (ChangeKind)(i % 4));
            }

            using var section = turn < 100 ? default : HotPathGuard.Enter(typeof(TPolicy).Name);
            join.PushLeft(asks);
            join.AdvanceLeft(now - 8);
            join.PushRight(quotes);
            join.AdvanceRight(now - 8);
        }

        join.Free();
    }

    /// <summary>Takes what comes.</summary>
    private readonly struct Dropping<T> : ISink<T>
    {
        public void OnRows(ReadOnlySpan<T> rows)
        {
        }
    }
}
