using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Core.Tests.Matching;

internal sealed class RisingQuery<TRising> : StreamQuery<Risen>
    where TRising : struct, IRising
{
    private RowPatterns<Row, LongKey, long, Kept, NativeRing<Kept>, Risen, Rising<TRising>, SinkStage<Risen, DelegateSink<Risen>>> _first;

    internal RisingQuery(RowsHandler<Risen> sink, QueryOptions? options, TableLimits limits)
        : base(options)
    {
        Context.Limits = limits;
        _first = new(Context, new(Context, new(sink)));
        Restore();
    }

    protected override ulong Layout => 0x1234_5678_9ABC_DEF5;

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
