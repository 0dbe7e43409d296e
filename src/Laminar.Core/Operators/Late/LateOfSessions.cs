using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Hands on the rows that SESSION windows over the same input drop: those that would make a session which is closed when they come. Which these are hangs on the sessions that are open, so it has them:
/// the operator of sessions, of which only the late rows are read. Here they are not dropped, and not counted as late.
/// </summary>
public struct LateOfSessions<TRow, TKey, TState, TOut, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, ILateOfSessions<TRow, TKey, TState, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly LateBlock<TRow, TKey, TState, TOut, TSpec> _late;
    private SessionAggregate<TRow, TKey, TState, TOut, TSpec, NoSessions<TOut>> _sessions;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public LateOfSessions(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _next = next;
        _late = new LateBlock<TRow, TKey, TState, TOut, TSpec>(context);
        _sessions = new(context, default, _late);
    }

    /// <inheritdoc/>
    public long Due => _sessions.Due;

    /// <inheritdoc/>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "the late rows before a row that cannot be computed are handed on")]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        var (late, within) = (_context.RowsLate, _context.RowsWithinLateness);
        BadRowException? failure = null;
        try
        {
            _sessions.Push(rows);
        }
        catch (BadRowException cause)
        {
            failure = cause;
        }

        (_context.RowsLate, _context.RowsWithinLateness) = (late, within);
        HandOn();
        failure ??= _late.Failure;
        _late.Failure = null;
        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _sessions.Advance(watermark);
        _next.Advance(watermark);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _sessions.Complete();
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Save(ref StateWriter writer)
    {
        _sessions.Save(ref writer);
        _next.Save(ref writer);
    }

    /// <inheritdoc/>
    public void Load(ref StateReader reader)
    {
        _sessions.Load(ref reader);
        _next.Load(ref reader);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        _sessions.Report(ref counters);
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _sessions.Free();
        _next.Free();
    }

    private void HandOn()
    {
        var rows = _late.Empty();
        if (rows.Length > 0)
        {
            _next.Push(rows);
        }
    }
}
