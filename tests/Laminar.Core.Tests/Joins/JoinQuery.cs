using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Core.Tests.Joins;

/// <summary>A join alone, with both its inputs in hand.</summary>
public sealed class JoinQuery<TShape> : StreamQuery<Pair>
    where TShape : struct, IShaped
{
    private readonly IntervalJoin<Side, Side, LongKey, Pair, JoinSpec<TShape>, SinkStage<Pair, DelegateSink<Pair>>> _join;

    internal JoinQuery(RowsHandler<Pair> sink, Stream? state = null)
        : base(new QueryOptions { RestoreFrom = state })
    {
        Context.Limits = new TableLimits { CompactFrom = 4096 };
        _join = new(Context, new(Context, new(sink)));
        Restore();
    }

    protected override ulong Layout => 0x1234_5678_0000_0001;

    public void PushLeft(ReadOnlySpan<Side> rows)
    {
        using var turn = Enter(rows.Length);
        _join.PushLeft(rows);
    }

    public void PushRight(ReadOnlySpan<Side> rows)
    {
        using var turn = Enter(rows.Length);
        _join.PushRight(rows);
    }

    public void AdvanceLeft(long watermark) => _join.AdvanceLeft(watermark);

    public void AdvanceRight(long watermark) => _join.AdvanceRight(watermark);

    protected override void AdvanceCore(long watermark)
    {
        _join.AdvanceLeft(watermark);
        _join.AdvanceRight(watermark);
    }

    protected override void CompleteCore()
    {
        _join.CompleteLeft();
        _join.CompleteRight();
    }

    protected override void SaveCore(ref StateWriter writer) => _join.Save(ref writer);

    protected override void LoadCore(ref StateReader reader) => _join.Load(ref reader);

    protected override void ReportCore(ref QueryCounters counters) => _join.Report(ref counters);

    protected override void FreeCore() => _join.Free();
}
