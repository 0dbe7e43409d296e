using System;
using Laminar.Aggregates;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Benchmarks;

internal record struct Group(Timestamp WindowEnd, long Key, long Count, long Sum);

internal struct CountSum
{
    public CountRows Count;
    public SumInt64 Sum;
}

internal readonly struct Key(long value) : IKey<Key>
{
    public readonly long Value = value;

    public static ulong Hash(in Key key, ulong seed) => (ulong)key.Value * seed;

    public static bool Same(in Key left, in Key right) => left.Value == right.Value;

    public static Key Retain(in Key key, TextHeap heap) => key;

    public static void Save(in Key key, ref StateWriter writer) => writer.Write(key.Value);

    public static Key Load(ref StateReader reader, TextHeap heap)
    {
        reader.Read(out long value);
        return new(value);
    }
}

internal interface IWindows
{
    static abstract long Slide { get; }
    static abstract long Size { get; }
    static abstract long Delay { get; }
}

internal readonly struct Tumbling : IWindows
{
    public static long Slide => Data.Second;
    public static long Size => Data.Second;
    public static long Delay => 0;
}

internal readonly struct TumblingLate : IWindows
{
    public static long Slide => Data.Second;
    public static long Size => Data.Second;
    public static long Delay => Data.Second;
}

internal readonly struct HoppingTen : IWindows
{
    public static long Slide => Data.Second;
    public static long Size => 10 * Data.Second;
    public static long Delay => 0;
}

internal readonly struct Aggregate<TWindows> : IWindowAggregate<Event, Key, CountSum, Group>
    where TWindows : struct, IWindows
{
    public static long Size => TWindows.Size;
    public static long Slide => TWindows.Slide;
    public static long Offset => 0;
    public static long Delay => TWindows.Delay;
    public static long Lag => 0;
    public static bool Invertible => true;
    public static bool HoldsText => false;
    public static bool Filters => false;
    public static bool CanFail => false;
    public static long TimeOf(in Event row) => row.Ts.Nanoseconds;
    public static bool Keep(in Event row) => true;
    public static Key KeyOf(in Event row) => new(row.Key);

    public static void Add(ref CountSum state, in Event row, long time, TextHeap heap)
    {
        state.Count.Add();
        state.Sum.Add(row.Value);
    }

    public static bool IsEmpty(in CountSum state) => state.Count.Value == 0;

    public static void Merge(ref CountSum state, in CountSum later)
    {
        state.Count.Merge(in later.Count);
        state.Sum.Merge(in later.Sum);
    }

    public static void Subtract(ref CountSum state, in CountSum earliest)
    {
        state.Count.Subtract(in earliest.Count);
        state.Sum.Subtract(in earliest.Sum);
    }

    public static bool Write(in Window window, in Key key, in CountSum state, out Group row)
    {
        row = new(window.End, key.Value, state.Count.Value, state.Sum.Value);
        return true;
    }

    public static void Retain(ref CountSum state, TextHeap heap)
    {
    }

    public static void Save(in CountSum state, ref StateWriter writer)
    {
        state.Count.Save(ref writer);
        state.Sum.Save(ref writer);
    }

    public static void Load(ref CountSum state, ref StateReader reader, TextHeap heap)
    {
        state.Count.Load(ref reader, heap);
        state.Sum.Load(ref reader, heap);
    }
}

internal record struct Projected(long V);

internal readonly struct Projection : IProjection<Event, Projected>
{
    public static bool Filters => true;
    public static bool CanFail => false;
    public static bool Keep(in Event row) => row.Value < 500;
    public static void Map(in Event row, out Projected result) => result = new((row.Value * 3) + (row.Key & 255));
}

internal abstract class WindowQuery : StreamQuery<Group>, IInput<Event>
{
    private protected WindowQuery() : base(null) { }
    public abstract void Push(ReadOnlySpan<Event> rows);
    public abstract void Push(in Event row);

    internal sealed class Run<TWindows, TSink> : WindowQuery
        where TWindows : struct, IWindows
        where TSink : struct, ISink<Group>
    {
        private WindowAggregate<Event, Key, CountSum, Group, Aggregate<TWindows>, SinkStage<Group, TSink>> _first;
        internal Run(TSink sink) { _first = new(Context, new(Context, sink)); Restore(); }
        protected override ulong Layout => 1;
        public override void Push(ReadOnlySpan<Event> rows) { using var turn = Enter(rows.Length); _first.Push(rows); }
        public override void Push(in Event row) { using var turn = Enter(1); _first.Push(new ReadOnlySpan<Event>(in row)); }
        protected override void AdvanceCore(long watermark) => _first.Advance(watermark);
        protected override void CompleteCore() => _first.Complete();
        protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);
        protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);
        protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);
        protected override void FreeCore() => _first.Free();
    }
}

internal abstract class FilterQuery : StreamQuery<Projected>, IInput<Event>
{
    private protected FilterQuery() : base(null) { }
    public abstract void Push(ReadOnlySpan<Event> rows);
    public abstract void Push(in Event row);

    internal sealed class Run<TSink> : FilterQuery
        where TSink : struct, ISink<Projected>
    {
        private FilterProject<Event, Projected, Projection, SinkStage<Projected, TSink>> _first;
        internal Run(TSink sink) { _first = new(Context, new(Context, sink)); Restore(); }
        protected override ulong Layout => 1;
        public override void Push(ReadOnlySpan<Event> rows) { using var turn = Enter(rows.Length); _first.Push(rows); }
        public override void Push(in Event row) { using var turn = Enter(1); _first.Push(new ReadOnlySpan<Event>(in row)); }
        protected override void AdvanceCore(long watermark) => _first.Advance(watermark);
        protected override void CompleteCore() => _first.Complete();
        protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);
        protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);
        protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);
        protected override void FreeCore() => _first.Free();
    }
}
