using System;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>A window whose watermark is an operator of its own.</summary>
public readonly struct Fed<TWindow> : IWindowing where TWindow : struct, IWindowing
{
    public static long Size => TWindow.Size;

    public static long Slide => TWindow.Slide;

    public static long Offset => TWindow.Offset;

    public static long Delay => WatermarkDelay.Upstream;
}

/// <summary>The strategy that the window would follow by itself.</summary>
public readonly struct FusedStrategy<TWindow> : IWatermarks<Row> where TWindow : struct, IWindowing
{
    public static WatermarkKind Kind => WatermarkKind.Bounded;

    public static long Delay => TWindow.Delay;

    public static long Interval => 0;

    public static long IdleTimeout => 1;

    public static int Partitions => 1;

    public static bool CanFail => false;

    public static long TimeOf(in Row row) => row.Time;

    public static bool IsWatermark(in Row row) => false;

    public static int PartitionOf(in Row row, PartitionKeys keys) => 0;
}

/// <summary>Rows, watermark, window.</summary>
public sealed class FedQuery<TWindow, TShape, TKey, TState> : StreamQuery<Result>
    where TWindow : struct, IWindowing
    where TShape : struct, IShape<TKey, TState>
    where TKey : struct, IKey<TKey>
    where TState : struct
{
    private Watermarks<Row, FusedStrategy<TWindow>, WindowAggregate<Row, TKey, TState, Result, Spec<Fed<TWindow>, TShape, TKey, TState>, SinkStage<Result, DelegateSink<Result>>>> _first;

    internal FedQuery(RowsHandler<Result> sink, QueryOptions? options = null)
        : base(options)
    {
        _first = new(Context, new(Context, new(Context, new(sink))));
        Restore();
    }

    protected override ulong Layout => 0xABCD_EF01_2345_6789;

    public void Push(ReadOnlySpan<Row> rows)
    {
        using var turn = Enter(rows.Length);
        _first.Push(rows);
    }

    protected override void AdvanceCore(long watermark) => _first.Advance(watermark);

    protected override void CompleteCore() => _first.Complete();

    protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);

    protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);

    protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);

    protected override void FreeCore() => _first.Free();
}
