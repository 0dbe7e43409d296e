using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;
using Xunit;

namespace Laminar.Core.Tests.HotPath;

/// <summary>Nothing is allocated once keys have been seen: every layout, the guard armed and counting beside it.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void Tumbling() => Steady<Tumble>();

    [Fact]
    public void Lanes() => Steady<TumbleDelay>();

    [Fact]
    public void Tables_per_pane() => Steady<TumbleTables>();

    [Fact]
    public void Hopping() => Steady<Hop>();

    [Fact]
    public void Hopping_in_tables() => Steady<HopTables>();

    [Fact]
    public void Cumulating() => Steady<Cumulate>();

    [Fact]
    public void Late_rows() => Steady<TumbleLateness>();

    [Fact]
    public void Sessions_of_keys_that_come_and_go()
    {
        var stage = new SessionAggregate<Row, LongKey, Sums.State, Result, Spec<SessionsDelay, Plain<LongKey, Sums, Sums.State>, LongKey, Sums.State>, SinkStage<Result, Counting>>(
            new QueryContext(null, null), new(new QueryContext(null, null), default));
        var rows = new Row[500];
        var now = 0L;
        for (var i = 0; i < 200; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                now += j % 3;
                rows[j] = new Row(now - (j % 20), (now / 50) % 60, j % 100, "fixed");
            }

            // The first batches make tables and heaps as large as they get.
            using var section = i < 100 ? default : HotPathGuard.Enter("sessions");
            stage.Push(rows);
        }

        stage.Free();
    }

    [Fact]
    public void A_sink_that_allocates_is_caught()
    {
        using var query = new GuardedQuery<Greedy>(new Greedy());
        var before = HotPathGuard.Violations;
        var violations = 0;
        for (var i = 0; i < 40; i++)
        {
            try
            {
                query.Push(new Row(5 + (10 * i), 1, 1));
            }
            catch (HotPathViolationException violation)
            {
                Assert.StartsWith("GuardedQuery", violation.Section);
                violations++;
            }
        }

        // The first batches are not guarded, nor is one during which another test's garbage is collected.
        Assert.InRange(violations, 1, 39);
        Assert.True(HotPathGuard.Violations >= before + violations);
    }

    [Fact]
    public void A_delegate_may_do_as_it_likes()
    {
        var kept = 0;
        using var query = new GuardedQuery<DelegateSink<Result>>(new(rows => kept += rows.ToArray().Length));
        for (var i = 0; i < 20; i++)
        {
            query.Push(new Row(5 + (10 * i), 1, 1));
        }

        Assert.Equal(19, kept);
    }

    private static void Steady<TWindow>() where TWindow : struct, IWindowing
    {
        foreach (var limits in new[] { TableLimits.Default, new TableLimits { FlatInPlace = 20, FlatAtMost = 30, AheadFrom = 10 } })
        {
            Steady<Spec<TWindow, Plain<LongKey, Sums, Sums.State>, LongKey, Sums.State>, LongKey, Sums.State>(limits);
            Steady<Spec<TWindow, Plain<PairKey, Extremes, Extremes.State>, PairKey, Extremes.State>, PairKey, Extremes.State>(limits);
            Steady<Spec<TWindow, Plain<NoKey, Totals, Totals.State>, NoKey, Totals.State>, NoKey, Totals.State>(limits);
            Steady<Spec<TWindow, Plain<StringKey, Strings, Strings.State>, StringKey, Strings.State>, StringKey, Strings.State>(limits);
        }
    }

    private static void Steady<TSpec, TKey, TState>(TableLimits limits)
        where TSpec : struct, IWindowAggregate<Row, TKey, TState, Result>
        where TKey : struct, IKey<TKey>
        where TState : struct
    {
        var operatorUnderTest = new WindowAggregate<Row, TKey, TState, Result, TSpec, SinkStage<Result, Counting>>(
            new QueryContext(null, null) { Limits = limits }, new(new QueryContext(null, null), default));
        var rows = new Row[500];
        var now = 0L;
        for (var i = 0; i < 60; i++)
        {
            Push();
        }

        for (var i = 0; i < 60; i++)
        {
            Guarded();
        }

        operatorUnderTest.Free();

        void Guarded()
        {
            using var section = HotPathGuard.Enter(typeof(TSpec).Name);
            Push();
        }

        void Push()
        {
            for (var i = 0; i < rows.Length; i++)
            {
                now += i % 13 == 0 ? 1 : 0;
                rows[i] = new Row(now - (i % 3), i % 50, i % 100, "fixed");
            }

            operatorUnderTest.Push(rows);
        }
    }

    private readonly struct Counting : ISink<Result>
    {
        public void OnRows(ReadOnlySpan<Result> rows)
        {
        }
    }

    private readonly struct Greedy : ISink<Result>
    {
        public void OnRows(ReadOnlySpan<Result> rows) => rows.ToArray();
    }

    /// <summary>A shape whose results make no strings.</summary>
    private readonly struct Plain<TKey, TShape, TState> : IShape<TKey, TState>
        where TKey : struct, IKey<TKey>
        where TShape : struct, IShape<TKey, TState>
        where TState : struct
    {
        public static bool Filters => TShape.Filters;

        public static bool CanFail => TShape.CanFail;

        public static bool Invertible => TShape.Invertible;

        public static bool HoldsText => TShape.HoldsText;

        public static long TimeOf(in Row row) => TShape.TimeOf(in row);

        public static bool Keep(in Row row) => TShape.Keep(in row);

        public static TKey KeyOf(in Row row) => TShape.KeyOf(in row);

        public static void Add(ref TState state, in Row row, long time, StateHeap heap) => TShape.Add(ref state, in row, time, heap);

        public static bool IsEmpty(in TState state) => TShape.IsEmpty(in state);

        public static void Merge(ref TState state, in TState later, StateHeap heap) => TShape.Merge(ref state, in later, heap);

        public static void Subtract(ref TState state, in TState earliest, StateHeap heap) => TShape.Subtract(ref state, in earliest, heap);

        public static bool Write(in TKey key, in TState state, out string name, out long count, out string value)
        {
            (name, count, value) = ("", 1, "");
            return true;
        }

        public static void Retain(ref TState state, StateHeap heap) => TShape.Retain(ref state, heap);

        public static void Save(in TState state, ref StateWriter writer) => TShape.Save(in state, ref writer);

        public static void Load(ref TState state, ref StateReader reader, StateHeap heap) => TShape.Load(ref state, ref reader, heap);

        public static string NameOf(in Row row) => TShape.NameOf(in row);

        public static string? Expected(System.Collections.Generic.IReadOnlyList<Row> rows) => TShape.Expected(rows);
    }

    private sealed class GuardedQuery<TSink> : StreamQuery<Result>
        where TSink : struct, ISink<Result>
    {
        private WindowAggregate<Row, LongKey, Sums.State, Result, Spec<Tumble, Plain<LongKey, Sums, Sums.State>, LongKey, Sums.State>, SinkStage<Result, TSink>> _first;

        public GuardedQuery(TSink sink)
            : base(null) => _first = new(Context, new(Context, sink));

        protected override ulong Layout => 1;

        public void Push(in Row row)
        {
            using var turn = Enter(1);
            _first.Push(new ReadOnlySpan<Row>(in row));
        }

        protected override void AdvanceCore(long watermark) => _first.Advance(watermark);

        protected override void CompleteCore() => _first.Complete();

        protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);

        protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);

        protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);

        protected override void FreeCore() => _first.Free();
    }
}
