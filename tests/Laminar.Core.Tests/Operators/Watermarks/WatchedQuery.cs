using System;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>A query of nothing but a watermark and what stands behind it.</summary>
public sealed class WatchedQuery<TStrategy, TNext> : StreamQuery<Row>
    where TStrategy : struct, IStrategy
    where TNext : struct, IStage<Row>
{
    private Watermarks<Row, StrategySpec<TStrategy>, TNext> _first;

    internal WatchedQuery(QueryOptions options, Func<QueryContext, TNext> next)
        : base(options)
    {
        _first = new(Context, next(Context));
        Restore();
    }

    protected override ulong Layout => 0xFEDC_BA98_7654_3210;

    public void Push(ReadOnlySpan<Row> rows, int partition = 0)
    {
        using var turn = Enter(rows.Length);
        _first.Push(rows, partition);
    }

    protected override void AdvanceCore(long watermark) => _first.Advance(watermark);

    protected override void TickCore() => _first.Tick();

    protected override void CompleteCore() => _first.Complete();

    protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);

    protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);

    protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);

    protected override void FreeCore() => _first.Free();
}
