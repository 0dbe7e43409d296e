using System;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Core.Tests.Operators;

/// <summary>A query of sessions, of the shape the compiler emits.</summary>
public sealed class SessionQuery<TKey, TState, TSpec> : StreamQuery<Result>, IInput<Row>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, IWindowAggregate<Row, TKey, TState, Result>
{
    private SessionAggregate<Row, TKey, TState, Result, TSpec, SinkStage<Result, DelegateSink<Result>>> _first;

    internal SessionQuery(RowsHandler<Result> sink, QueryOptions? options = null, TableLimits? limits = null)
        : base(options)
    {
        Context.Limits = limits ?? TableLimits.Default;
        _first = new(Context, new(Context, new(sink)));
        Restore();
    }

    protected override ulong Layout => 0x1234_5678_9ABC_DEF1;

    public void Push(ReadOnlySpan<Row> rows)
    {
        using var turn = Enter(rows.Length);
        _first.Push(rows);
    }

    public void Push(in Row row) => Push(new ReadOnlySpan<Row>(in row));

    protected override void AdvanceCore(long watermark) => _first.Advance(watermark);

    protected override void CompleteCore() => _first.Complete();

    protected override void SaveCore(ref StateWriter writer) => _first.Save(ref writer);

    protected override void LoadCore(ref StateReader reader) => _first.Load(ref reader);

    protected override void ReportCore(ref QueryCounters counters) => _first.Report(ref counters);

    protected override void FreeCore() => _first.Free();
}
