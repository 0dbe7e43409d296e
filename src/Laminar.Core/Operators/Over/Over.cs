using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Windows over rows: each row of a partition with what lies around it in order of time, once and for good. Rows come in that order: from a stream that is in order, from closed
/// windows, or from <see cref="TimeOrder{TRow, TOut, TSpec, TNext}"/>, which makes rows wait for each other. What is kept of a partition is as long as its frame.
/// </summary>
/// <remarks>
/// A row whose frame ends with it, or before it, comes out at once. RANGE frames end with the last row of its time, or of one that is so much later: rows wait in a queue until time has
/// gone on. Rows that look ahead by rows (LEAD, FOLLOWING) wait in their partition until enough have come there; at the end they come out with what there is.
/// </remarks>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TKept : struct
    where TRing : struct, IRing<TKept>
    where TSpec : struct, IOver<TRow, TKey, TState, TKept, TRing, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly StateTable<TKey, Partition<TState, TRing>> _table;
    private Downstream<TOut, TNext> _down;
    private StateHeap _heap;
    private long _watermark;
    private long _due;
    private SlotQueue _waiting;
    private int _from;
    private int _shown;
    private long _forgotten;
    private bool _writing;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Over(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _down = new(context, next);
        if (TSpec.HasTime && !IsFed)
        {
            context.Guarding = _down.Ordinal;
        }

        _heap = new StateHeap(context.Seed);
        _watermark = long.MinValue;
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: !IsAtOnce);
    }

    /// <inheritdoc/>
    public long Due => TSpec.ByRange ? Math.Min(_down.Next.Due, long.MaxValue - 1) : _down.Next.Due;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length != 1 || !FoldOne(in MemoryMarshal.GetReference(rows)))
        {
            PushBatch(rows);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushBatch(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _down.Begin();
        _writing = false;
        _due = _down.Next.Due;
        if (TSpec.CanFail)
        {
            FoldGuarded(rows);
        }
        else
        {
            Fold(rows, 0);
        }

        _down.Flush();
        if (TSpec.HasTime && !IsFed && _down.Next.Due != long.MaxValue)
        {
            _down.Tell(_watermark);
        }

        _table.Maintain();
        if (TSpec.HoldsText)
        {
            Partitions<TKey, Partition<TState, TRing>, Form>.Compact(_table, ref _heap, _context.Limits);
        }

        _down.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _down.Begin();
        _writing = false;
        if (TSpec.HasTime && watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, QueryContext.Lowered(watermark, TSpec.Lag));
            if (TSpec.ByRange)
            {
                ShowDue(_watermark);
            }
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
        while (TSpec.ByRange && _waiting.Count > 0)
        {
            ShowFirst();
        }

        if (TSpec.Ahead > 0)
        {
            ShowAhead();
        }

        _down.Flush();
        _down.Next.Complete();
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (TSpec.HasTime && counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.Groups += Partitions<TKey, Partition<TState, TRing>, Form>.Count(_table, _forgotten);
        counters.StateBytes += _table.Bytes + _heap.Reserved + _waiting.Bytes;
        _down.Next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _table?.Free();
        _heap?.Free();
        _down.Next.Free();
    }

    /// <summary>The watermark comes from upstream alone.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }
}
