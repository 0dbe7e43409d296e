using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Core.Tests.Gaps;

internal sealed class FillingQuery<TGaps> : StreamQuery<Filled>
    where TGaps : struct, IGaps
{
    private GapFill<Row, LongKey, Filled, Filled, Filling<TGaps>, SinkStage<Filled, DelegateSink<Filled>>> _first;

    internal FillingQuery(RowsHandler<Filled> sink, QueryOptions? options, TableLimits limits)
        : base(options)
    {
        Context.Limits = limits;
        _first = new(Context, new(Context, new(sink)));
        Restore();
    }

    protected override ulong Layout => 0x1234_5678_9ABC_DEF4;

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
