using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// MATCH_RECOGNIZE: finds the runs of a partition's rows that match a pattern, each once, and hands on one row for each. Rows come in order of time: from a stream that is in order, from
/// closed windows, or from <see cref="TimeOrder{TRow, TOut, TSpec, TNext}"/>.
/// </summary>
/// <remarks>
/// A partition tries one row after the other as the first one of a match. An attempt is a search that tries the ways of the pattern in the order in which they are preferred, and stops,
/// with all that it remembers, where it needs a row that has not come: so a row is looked at again only where the search goes back. A match comes out when no way that is preferred to it
/// is open any more. With WITHIN an attempt needs no row that comes too late: it ends when time has passed that, which the rows of all partitions and the watermark tell.
/// </remarks>
public partial struct RowPatterns<TRow, TKey, TKept, TRing, TOut, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TKept : struct
    where TRing : struct, IRing<TKept>
    where TSpec : struct, IRowPattern<TRow, TKey, TKept, TRing, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly StateTable<TKey, MatchPartition<TRing>> _table;
    private readonly TOut[] _block;
    private StateHeap _heap;
    private long _heapLive;
    private SlotTimers _timers;
    private long _watermark;
    private long _now;
    private long _told;
    private long _due;
    private int _count;
    private int _at;
    private bool _hasEnded;
    private bool _handing;
    private bool _writing;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public RowPatterns(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        if (!IsFed)
        {
            context.Guarding = _ordinal;
        }

        _next = next;
        _block = new TOut[OutputBlock.Length];
        _heap = new StateHeap();
        _watermark = _now = _told = long.MinValue;
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: true);
    }

    /// <inheritdoc/>
    public long Due => TSpec.Within > 0 ? Math.Min(_next.Due, long.MaxValue - 1) : _next.Due;

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

        Begin();
        _due = _next.Due;
        if (TSpec.RowCanFail)
        {
            TakeGuarded(rows);
        }
        else
        {
            Take(rows, 0);
        }

        Flush();
        if (!IsFed && _due != long.MaxValue)
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
        Begin();
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, watermark < long.MinValue + TSpec.Lag ? long.MinValue : watermark - TSpec.Lag);
            See(_watermark);
        }

        Flush();
        _told = Math.Max(_told, watermark);
        _next.Advance(watermark);
        Throw();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Begin();
        _hasEnded = true;
        for (uint slot = 0; _table.Next(ref slot); slot++)
        {
            Try(ref _table.StateAt(slot));
        }

        Flush();
        _next.Complete();
        Throw();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (counters.Watermark is null && _watermark != long.MinValue)
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

    private void Begin()
    {
        _handing = _writing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
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
