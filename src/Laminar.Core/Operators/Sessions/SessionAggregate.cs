using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// GROUP BY with SESSION. A row goes on with the session that it lies within the gap of, joins two that it lies between, or begins one; a session is
/// written when the watermark has passed its end and the lateness: a row exactly at its end still belongs to it, and is on time while the watermark is not
/// above it. The spec's Size is the gap.
/// </summary>
/// <remarks>
/// Almost every row belongs to the latest session of its key, which lies in the key's slot, or begins one there: the loop does that and calls nothing. Every
/// other row is placed by <see cref="Place"/>. Sessions are written in the order of their ends, many together, but no row ever gets into one that the watermark has
/// passed: what comes out depends on no batch. <see cref="_limit"/> is the first time at which a further bucket of timers has to be opened.
/// </remarks>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext> : IStage<TRow>, IAheadLoop<TRow, TKey, Session<TState>>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, IWindowAggregate<TRow, TKey, TState, TOut>
    where TNext : struct, IStage<TOut>
{
    // Hot: what a batch reads.
    private StateTable<TKey, Session<TState>> _table;
    private StateHeap _heap;
    private long _limit;
    private long _quiet;
    private long _watermark;
    private uint _found;
    private int _at;
    private bool _handing;

    // Cold.
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly SessionTimers _timers;
    private readonly SessionPool<TState> _pool;
    private readonly TOut[] _block;
    private readonly LateRows<TRow>? _late;
    private long _told = long.MinValue;
    private long _keys;
    private long _open;
    private int _count;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>, and those it drops for being late to <paramref name="late"/>.</summary>
    public SessionAggregate(QueryContext context, TNext next, LateRows<TRow>? late = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        _late = late;
        _context = context;
        _ordinal = context.Join();
        if (!IsFed)
        {
            context.Guarding = _ordinal;
        }

        _next = next;
        _block = new TOut[OutputBlock.Length];
        _heap = new StateHeap(context.Seed);
        _watermark = long.MinValue;
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: true);
        _timers = new(Math.Max(1, TSpec.Size + TSpec.Lateness + Delay));
        _timers.Slots.Ensure(1);
        _pool = new();
        Range();
    }

    /// <inheritdoc/>
    public long Due => _late is not null ? long.MinValue : Math.Min(_timers.Due is var due && due == long.MaxValue ? due : Clamp(due) + TSpec.Lag, Downstream(_next.Due));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length != 1 || TSpec.CanFail || !FoldOne(in MemoryMarshal.GetReference(rows)))
        {
            PushBatch(rows);
        }
        else
        {
            EndOfPush();
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _handing = false;
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, Clamp(Clamp(watermark) - TSpec.Lag));
            Close(index: -1);
        }

        _told = _watermark;
        _next.Advance(watermark == long.MaxValue ? watermark : Handed(_told));
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _handing = false;
        _watermark = long.MaxValue;
        Close(index: -1);
        Range();
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        var watermark = _watermark;
        if (counters.Watermark is null && watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(watermark);
        }

        counters.Groups += _open;
        counters.StateBytes += _table.Bytes + _heap.Reserved + _pool.Bytes + _timers.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _quiet = long.MinValue;
        _table?.Free();
        _timers?.Free();
        _heap?.Free();
        _next.Free();
    }

    /// <summary>Not inlined: what the JIT spends on a caller is bounded, and the way of a single row is to have it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PushBatch(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _handing = false;
        if (TSpec.CanFail)
        {
            FoldGuarded(rows);
        }
        else
        {
            Fold(rows, 0, ahead: true);
        }

        _table.Maintain();
        EndOfPush();
    }

    /// <summary>Between two pushes all is closed that the watermark has passed: within one, sessions wait to be closed together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndOfPush()
    {
        if (_watermark >= _timers.Due)
        {
            Close(index: -1);
        }

        if (_next.Due != long.MaxValue)
        {
            Tell();
        }
    }

    /// <summary>The downstream learns of a watermark that has risen, whether sessions were closed or not.</summary>
    private void Tell()
    {
        var watermark = _watermark;
        if (watermark > _told)
        {
            _told = watermark;
            _next.Advance(Handed(watermark));
        }
    }

    /// <summary>The watermark comes from upstream alone.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    private static long Delay
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsFed ? 0 : TSpec.Delay;
    }

    /// <summary>Sessions still to be written end after this.</summary>
    private static long Handed(long watermark) => Clamp(watermark) - TSpec.Lateness - 1;

    private static long Downstream(long due) => due is long.MinValue or long.MaxValue ? due : Clamp(due) + 1 + TSpec.Lateness + TSpec.Lag;

    // Times so near the ends that a session around them could not be told in nanoseconds.
    private static long Margin => checked((4 * TSpec.Size) + (2 * TSpec.Lateness) + Delay + TSpec.Lag);

    private static long Clamp(long time) => Math.Clamp(time, long.MinValue + Margin, long.MaxValue - Margin);
}
