using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// MATCH_RECOGNIZE: finds the runs of a partition's rows that match a pattern, each once, and hands on one row for each, or all of its rows. Rows come in order of time: from a stream that is in order, from
/// closed windows, or from <see cref="TimeOrder{TRow, TOut, TSpec, TNext}"/>.
/// </summary>
/// <remarks>
/// A partition tries one row after the other as the first one of a match. An attempt is a search that tries the ways of the pattern in the order in which they are preferred, and stops,
/// with all that it remembers, where it needs a row that has not come: so a row is looked at again only where the search goes back. A match comes out when no way that is preferred to it
/// is open any more. With WITHIN an attempt needs no row that comes too late: it ends when time has passed that, which the rows of all partitions and the watermark tell.
/// </remarks>
public partial struct RowPatterns<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TKey : struct, IKey<TKey>
    where TState : unmanaged
    where TKept : struct
    where TRing : struct, IRing<TKept>
    where TSpec : struct, IRowPattern<TRow, TKey, TState, TKept, TRing, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly StateTable<TKey, MatchPartition<TState, TRing>> _table;
    private Downstream<TOut, TNext> _down;
    private StateHeap _heap;
    private SlotTimers _timers;
    private long _watermark;
    private long _now;
    private long _due;
    private long _forgotten;
    private bool _hasEnded;
    private bool _writing;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public RowPatterns(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _down = new(context, next);
        if (!IsFed)
        {
            context.Guarding = _down.Ordinal;
        }

        _heap = new StateHeap();
        _watermark = _now = long.MinValue;
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: true);
    }

    /// <inheritdoc/>
    public long Due => TSpec.Within > 0 ? Math.Min(_down.Next.Due, long.MaxValue - 1) : _down.Next.Due;

    /// <summary>The watermark comes from upstream alone.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _down.Begin();
        _writing = false;
        _due = _down.Next.Due;
        if (TSpec.RowCanFail)
        {
            _down.Take(ref this, rows);
        }
        else
        {
            Take(rows, 0);
        }

        _down.Flush();
        if (!IsFed && _due != long.MaxValue)
        {
            _down.Tell(_watermark);
        }

        _table.Maintain();
        if (TSpec.HoldsText)
        {
            Partitions<TKey, MatchPartition<TState, TRing>, Form>.Compact(_table, ref _heap, _context.Limits);
        }

        _down.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _down.Begin();
        _writing = false;
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, QueryContext.Lowered(watermark, TSpec.Lag));
            See(_watermark);
        }

        _down.Flush();
        _down.Advance(watermark);
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _down.Begin();
        _writing = false;
        _hasEnded = true;
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            Try(ref _table.StateAt(slot));
        }

        _down.Flush();
        _down.Next.Complete();
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.Groups += Partitions<TKey, MatchPartition<TState, TRing>, Form>.Count(_table, _forgotten);
        counters.StateBytes += _table.Bytes + _heap.Reserved;
        _down.Next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _table?.Free();
        _heap?.Free();
        _down.Next.Free();
    }
}
