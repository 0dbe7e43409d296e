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
/// A row whose frame ends with it comes out at once. RANGE frames end with the last row of its time, so rows of one time wait in a list until time goes on. Rows that look ahead
/// (LEAD, FOLLOWING) wait in their partition until enough rows have come there; at the end they come out with what there is.
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
    private readonly int _ordinal;
    private readonly StateTable<TKey, Partition<TState, TRing>> _table;
    private readonly TOut[] _block;
    private StateHeap _heap;
    private long _heapLive;
    private long _watermark;
    private long _told;
    private long _due;
    private uint[] _peers;
    private int _peerCount;
    private long _peerTime;
    private int _count;
    private int _from;
    private int _at;
    private int _shown;
    private bool _handing;
    private bool _writing;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public Over(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        if (TSpec.HasTime && !IsFed)
        {
            context.Guarding = _ordinal;
        }

        _next = next;
        _block = new TOut[OutputBlock.Length];
        _heap = new StateHeap();
        _watermark = _told = long.MinValue;
        _peers = TSpec.ByRange ? new uint[16] : [];
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: !IsAtOnce);
    }

    /// <inheritdoc/>
    public long Due => TSpec.ByRange ? Math.Min(_next.Due, long.MaxValue - 1) : _next.Due;

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

        _handing = _writing = false;
        _due = _next.Due;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        if (TSpec.CanFail)
        {
            FoldGuarded(rows);
        }
        else
        {
            Fold(rows, 0);
        }

        Flush();
        if (TSpec.HasTime && !IsFed && _next.Due != long.MaxValue)
        {
            Tell(_watermark);
        }

        _table.Maintain();
        Compact();
        Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _handing = _writing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        if (TSpec.HasTime && watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, watermark < long.MinValue + TSpec.Lag ? long.MinValue : watermark - TSpec.Lag);
            if (TSpec.ByRange && _peerCount > 0 && _peerTime < _watermark)
            {
                ShowPeers();
            }
        }

        Flush();
        _told = Math.Max(_told, watermark);
        _next.Advance(watermark);
        Throw();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        _handing = _writing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
        if (TSpec.ByRange)
        {
            ShowPeers();
        }

        if (TSpec.Ahead > 0)
        {
            ShowAhead();
        }

        Flush();
        _next.Complete();
        Throw();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (TSpec.HasTime && counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        // The default key has a slot, whether it has come or not.
        counters.Groups += _table.Used - (_table.StateAt(_table.IsIndexed ? 0 : _table.DefaultSlot).IsOpen ? 0 : 1);
        counters.StateBytes += _table.Bytes + _heap.Reserved;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _table?.Free();
        _heap?.Free();
        _next.Free();
    }

    /// <summary>The watermark comes from upstream alone.</summary>
    private static bool IsFed
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay == WatermarkDelay.Upstream;
    }

    /// <summary>The downstream learns of a watermark that has risen.</summary>
    private void Tell(long watermark)
    {
        if (watermark > _told)
        {
            _told = watermark;
            _handing = true;
            _next.Advance(watermark);
            _handing = false;
        }
    }

    private void Throw()
    {
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Flush()
    {
        var count = _count;
        _count = 0;
        if (count > 0)
        {
            _handing = true;
            _next.Push(_block.AsSpan(0, count));
            _handing = false;
        }

        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }
}
