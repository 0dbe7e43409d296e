using System;
using Laminar.Operators;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Core.Tests.Joins;

/// <summary>Makes a join before a sink.</summary>
public interface ITwoInputsMaker<TLeft, TRight, TOut, TJoin>
    where TJoin : class, IJoin<TLeft, TRight>
{
    static abstract TJoin Make(QueryContext context, SinkStage<TOut, DelegateSink<TOut>> next);
}

/// <summary>A join with its inputs at hand.</summary>
public sealed class TwoInputs<TLeft, TRight, TOut, TJoin, TMaker> : StreamQuery<TOut>
    where TJoin : class, IJoin<TLeft, TRight>
    where TMaker : struct, ITwoInputsMaker<TLeft, TRight, TOut, TJoin>
{
    private LeftInput<TLeft, TRight, TJoin> _left;
    private RightInput<TLeft, TRight, TJoin> _right;

    internal TwoInputs(RowsHandler<TOut> sink, QueryOptions? options, TableLimits? limits = null)
        : base(options)
    {
        Context.Limits = limits ?? TableLimits.Default;
        var join = TMaker.Make(Context, new(Context, new(sink)));
        _left = new(join);
        _right = new(join);
        Restore();
    }

    protected override ulong Layout => 0x1234_5678_9ABC_DEF3;

    public void PushLeft(ReadOnlySpan<TLeft> rows)
    {
        using var turn = Enter(rows.Length);
        _left.Push(rows);
    }

    public void PushRight(ReadOnlySpan<TRight> rows)
    {
        using var turn = Enter(rows.Length);
        _right.Push(rows);
    }

    public void AdvanceLeft(long watermark)
    {
        using var turn = Enter(0);
        _left.Advance(watermark);
    }

    public void AdvanceRight(long watermark)
    {
        using var turn = Enter(0);
        _right.Advance(watermark);
    }

    protected override void AdvanceCore(long watermark)
    {
        _left.Advance(watermark);
        _right.Advance(watermark);
    }

    protected override void CompleteCore()
    {
        _left.Complete();
        _right.Complete();
    }

    protected override void SaveCore(ref StateWriter writer) => _right.Save(ref writer);

    protected override void LoadCore(ref StateReader reader) => _right.Load(ref reader);

    protected override void ReportCore(ref QueryCounters counters) => _right.Report(ref counters);

    protected override void FreeCore() => _right.Free();
}
