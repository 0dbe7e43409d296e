using System;
using Laminar.Core.Tests.Operators;
using Laminar.Core.Tests.Ordering;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>Nothing is allocated once keys have been seen and as many windows have been open as ever are.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Each_change() => Steady<Whole>();

    [Fact]
    public void After_each_batch() => Steady<WholeOnUpdate>();

    [Fact]
    public void At_intervals() => Steady<WholeEvery>();

    [Fact]
    public void Groups_that_are_forgotten() => Steady<WholeForgetting, Row, Rows>((row, _) => row);

    [Fact]
    public void Windows() => Steady<TumbleChanges>();

    [Fact]
    public void Hopping_windows_at_intervals() => Steady<HopEvery>();

    [Fact]
    public void On_watermark() => Steady<TumbleOnWatermark>();

    [Fact]
    public void The_first_rows()
    {
        var top = new TopN<Scored, BestOfChanges, SinkStage<Change<Scored>, Dropping<Change<Scored>>>>(
            new QueryContext(null, null), new(new QueryContext(null, null), default));
        var rows = new Change<Scored>[400];
        var turn = 0;
        for (var i = 0; i < 40; i++)
        {
            Push();
        }

        for (var i = 0; i < 40; i++)
        {
            using var section = HotPathGuard.Enter("top");
            Push();
        }

        top.Free();

        void Push()
        {
            for (var i = 0; i < rows.Length; i += 2)
            {
                var number = (turn * 7) + i;
                rows[i] = new(new Scored(number % 300, Words.Of(number % 90)), ChangeKind.Insert);
                rows[i + 1] = new(rows[i].Row, ChangeKind.Delete);
            }

            turn++;
            top.Push(rows);
        }
    }

    private static void Steady<TPolicy>() where TPolicy : struct, IPolicy
    {
        Steady<TPolicy, Row, Rows>((row, _) => row);
        Steady<TPolicy, Change<Row>, ChangesOfRows>((row, kind) => new(row, kind));
    }

    private static void Steady<TPolicy, TInput, TSource>(Func<Row, ChangeKind, TInput> make)
        where TPolicy : struct, IPolicy
        where TSource : struct, IInputOf<TInput>
    {
        var aggregate = new ChangelogAggregate<TInput, TextKey, TallyState, Tally, Tallies<TInput, TSource, TPolicy>, SinkStage<Change<Tally>, Dropping<Change<Tally>>>>(
            new QueryContext(null, null), new(new QueryContext(null, null), default));
        var rows = new TInput[500];
        var now = 0L;
        for (var i = 0; i < 60; i++)
        {
            Push();
        }

        for (var i = 0; i < 60; i++)
        {
            using var section = HotPathGuard.Enter(typeof(TPolicy).Name);
            Push();
        }

        aggregate.Free();

        void Push()
        {
            for (var i = 0; i < rows.Length; i++)
            {
                now += i % 3 == 0 ? 1 : 0;
                rows[i] = make(new Row(now - (i % 7), i % 40, i % 13, null, Words.Of((i / 100 * 8) + (i % 40))), i % 5 == 4 ? ChangeKind.UpdateBefore : ChangeKind.Insert);
            }

            aggregate.Push(rows);
        }
    }

    /// <summary>Takes what comes.</summary>
    private readonly struct Dropping<T> : ISink<T>
    {
        public void OnRows(ReadOnlySpan<T> rows)
        {
        }
    }
}
