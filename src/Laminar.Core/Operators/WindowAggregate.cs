using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// A windowed GROUP BY. Rows are folded into panes (see PaneShape); a pane is sealed when the watermark passes its end, and a window is written when
/// its last pane is sealed. With an allowed lateness all of this happens that much later: the watermark it goes by is the one of its rows less the lateness.
/// </summary>
/// <remarks>
/// Open panes are lanes of one table's slots where few can be open, else a table each. TUMBLE writes a sealed pane straight from the table; HOP moves
/// it into a ring of sealed panes, from which windows are combined, and CUMULATE into totals that go on until the windows' common start moves. Rows of [_base, _base + _limit) take the hot path; whatever lies outside (it moves
/// the watermark past a pane, comes late, or belongs to another table) goes through <see cref="Step"/>, so that the loop has one test for all of it.
/// </remarks>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext> : IStage<TRow>, IAheadLoop<TRow, TKey, TState>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, IWindowAggregate<TRow, TKey, TState, TOut>
    where TNext : struct, IStage<TOut>
{
    // Hot: what a batch reads.
    private StateTable<TKey, TState> _table;
    private StateHeap _heap;
    private long _base;
    private ulong _limit;
    private long _greatest;
    private int _lane;
    private int _at;
    private int _holding;
    private TRow[]? _held;
    private bool _handing;

    // Cold.
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly StateTable<TKey, TState> _idle;
    private PaneTables<TKey, TState>? _beyond;
    private readonly PaneTables<TKey, TState>? _panes;
    private readonly StateTable<TKey, Nothing>? _numbers;
    private readonly PaneRing<TKey, TState, Folding>? _ring;
    private readonly PaneTotals<TKey, TState, Folding>? _totals;
    private readonly TOut[] _block;
    private readonly LateRows<TRow>? _late;
    private long _watermark;
    private long _open;
    private long _passed = long.MinValue;
    private long _newest;
    private bool _started;
    private bool _writing;
    private uint _position;
    private int _count;
    private long _live;
    private long _told = long.MinValue;
    private TextScratch.Mark _mark;
    private StateTable<TKey, TState>? _closing;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>, and those it drops for being late to <paramref name="late"/>.</summary>
    public WindowAggregate(QueryContext context, TNext next, LateRows<TRow>? late = null)
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
        _greatest = _watermark = _newest = long.MinValue;
        _table = _idle = MakeTable(context);
        if (!Shape.HasLanes)
        {
            _panes = new(() => MakeTable(context));
        }

        if (Shape.Keeps)
        {
            _ring = Shape.Hops ? new(_heap) : null;
            _totals = Shape.Hops ? null : new(_heap);
            _numbers = Shape.HasLanes ? null : new(context.Limits, context.Seed, 1, numbered: true);
        }
    }

    /// <inheritdoc/>
    public long Due => _started && _late is null ? Below(Math.Min(_open + Shape.Pane, _next.Due)) : long.MinValue;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(ReadOnlySpan<TRow> rows)
    {
        Settle();
        if (rows.Length != 1 || TSpec.CanFail || !FoldOne(in MemoryMarshal.GetReference(rows)))
        {
            PushBatch(rows);
        }
        else if (_next.Due != long.MaxValue)
        {
            Tell();
        }
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        Settle();
        _handing = false;
        if (watermark != long.MaxValue)
        {
            NoteNewest();
            Raise(Clamp(Clamp(watermark) - TSpec.Lag - TSpec.Lateness));
            Close(index: -1);
            Pass();
        }

        _told = Passed;
        _next.Advance(watermark == long.MaxValue ? watermark : _told);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Settle();
        _handing = false;
        if (_started)
        {
            NoteNewest();
            _watermark = long.MaxValue;
            Close(index: -1);
        }

        _limit = 0;
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        Settle();
        if (counters.Watermark is null && _watermark > Clamp(long.MinValue))
        {
            var seen = IsFed || _greatest == long.MinValue ? long.MinValue : _greatest - TSpec.Delay;
            counters.Watermark = new Timestamp(Math.Max(_watermark == long.MaxValue ? _watermark : _watermark + TSpec.Lateness, seen));
        }

        counters.Groups += CountGroups();
        counters.StateBytes += StateBytes();
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _limit = 0;
        _idle?.Free();
        _panes?.Free();
        _beyond?.Free();
        _numbers?.Free();
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
        if (_next.Due != long.MaxValue)
        {
            Tell();
        }
    }

    /// <summary>Windows that end at or before this are closed: the watermark less the lateness.</summary>
    private readonly long Passed => IsFed || _greatest == long.MinValue ? _watermark : Math.Max(_watermark, _greatest - Shape.Hold);

    /// <summary>The downstream learns of a watermark that has risen, whether windows were closed or not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Tell()
    {
        var passed = Passed;
        if (passed > _told)
        {
            _told = passed;
            _next.Advance(passed);
        }
    }

    /// <summary>A time of this operator in the upstream's event time.</summary>
    private static long Below(long time) => time is long.MinValue or long.MaxValue ? time : time + TSpec.Lag + TSpec.Lateness;

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "once for each pane that is open at a time, and used again; lifted from the guard")]
    private static StateTable<TKey, TState> MakeTable(QueryContext context) =>
        new(context.Limits, context.Seed, Shape.Lanes, numbered: Shape.Keeps && Shape.HasLanes);

    private readonly long StateBytes()
    {
        var bytes = _idle.Bytes + _heap.Reserved + (_numbers?.Bytes ?? 0) + (_ring?.Bytes ?? 0) + (_totals?.Bytes ?? 0);
        if (_panes is not null)
        {
            foreach (var table in _panes.Open.Values)
            {
                bytes += table.Bytes;
            }
        }

        if (_beyond is not null)
        {
            foreach (var table in _beyond.Open.Values)
            {
                bytes += table.Bytes;
            }
        }

        return bytes;
    }

    private static class Shape
    {
        public static bool Hops
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PaneShape<TRow, TKey, TState, TOut, TSpec>.Hops;
        }

        public static bool Keeps
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PaneShape<TRow, TKey, TState, TOut, TSpec>.Keeps;
        }

        public static long Hold
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PaneShape<TRow, TKey, TState, TOut, TSpec>.Hold;
        }

        public static bool HasLanes
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PaneShape<TRow, TKey, TState, TOut, TSpec>.HasLanes;
        }

        public static int Lanes
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PaneShape<TRow, TKey, TState, TOut, TSpec>.Lanes;
        }

        public static long Pane
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => PaneShape<TRow, TKey, TState, TOut, TSpec>.Length;
        }

        public static long StartOf(long time) => PaneShape<TRow, TKey, TState, TOut, TSpec>.StartOf(time);

        public static long LastWindow(long time) => PaneShape<TRow, TKey, TState, TOut, TSpec>.LastWindow(time);
    }

    private readonly struct Folding : IPaneFold<TState>
    {
        public static bool Invertible => TSpec.Invertible;

        public static bool IsEmpty(in TState state) => TSpec.IsEmpty(in state);

        public static bool HoldsBlocks => TSpec.HoldsBlocks;

        public static void Merge(ref TState state, in TState later, StateHeap heap) => TSpec.Merge(ref state, in later, heap);

        public static void Subtract(ref TState state, in TState earliest, StateHeap heap) => TSpec.Subtract(ref state, in earliest, heap);

        public static void Release(ref TState state, StateHeap heap) => TSpec.Release(ref state, heap);

        public static void Retain(ref TState state, StateHeap heap) => TSpec.Retain(ref state, heap);
    }

    /// <summary>The state of a table that only numbers keys.</summary>
    private readonly struct Nothing;
}
