using System;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>A query class of the shape the compiler emits.</summary>
public sealed class ChangesQuery<TRow, TKey, TState, TOut, TSpec> : StreamQuery<Change<TOut>>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TOut : struct
    where TSpec : struct, IChangelogAggregate<TRow, TKey, TState, TOut>
{
    private ChangelogAggregate<TRow, TKey, TState, TOut, TSpec, SinkStage<Change<TOut>, DelegateSink<Change<TOut>>>> _first;

    internal ChangesQuery(RowsHandler<Change<TOut>> sink, QueryOptions? options = null, TableLimits? limits = null)
        : base(options)
    {
        Context.Limits = limits ?? TableLimits.Default;
        _first = new(Context, new(Context, new(sink)));
        Restore();
    }

    protected override ulong Layout => 0x1234_5678_9ABC_DEF1;

    public void Push(ReadOnlySpan<TRow> rows)
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
