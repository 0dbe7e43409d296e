using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Hands on the rows of each key whose time is that of a bucket, and makes a row for each bucket between two rows of a key that has none. Rows come in order of time: from closed
/// windows, or from <see cref="TimeOrder{TRow, TOut, TSpec, TNext}"/>.
/// </summary>
/// <remarks>
/// A key is known for as long as a gap may begin with its last row. What a gap makes comes before the row that ends it; with UNTIL WATERMARK each bucket comes when time has passed it,
/// which the rows of all keys and the watermark tell, in order of time. So what comes out, and in which order, does not depend on batches.
/// </remarks>
public partial struct GapFill<TRow, TKey, TKept, TOut, TSpec, TNext> : IStage<TRow>
    where TKey : struct, IKey<TKey>
    where TKept : struct
    where TSpec : struct, IGapFill<TRow, TKey, TKept, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly int _ordinal;
    private readonly StateTable<TKey, GapPartition<TKept>> _table;
    private readonly TOut[] _block;
    private StateHeap _heap;
    private long _heapLive;
    private SlotTimers _timers;
    private long _live;
    private long _watermark;
    private long _now;
    private int _count;
    private int _at;
    private bool _handing;
    private TextScratch.Mark _mark;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public GapFill(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ordinal = context.Join();
        _next = next;
        _block = new TOut[OutputBlock.Length];
        _heap = new StateHeap();
        _watermark = _now = long.MinValue;
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: true);
    }

    /// <inheritdoc/>
    public long Due => Math.Min(_next.Due, long.MaxValue - 1);

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        Begin();
        if (TSpec.CanFail)
        {
            TakeGuarded(rows);
        }
        else
        {
            Take(rows, 0);
        }

        End();
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
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

        End();
        _next.Advance(watermark);
    }

    /// <summary>Gaps that have not ended are filled up to the last time that has been seen, and no further.</summary>
    public void Complete()
    {
        Begin();
        if (TSpec.UntilWatermark && !TSpec.Waits)
        {
            See(QueryContext.Saturated(_now, 1));
        }

        for (uint slot = 0; TSpec.UntilWatermark && TSpec.Waits && _table.Next(ref slot); slot++)
        {
            ref var partition = ref _table.StateAt(slot);
            if (partition.IsOpen)
            {
                FillTo(ref partition, Math.Min(_now, LastOf(in partition)));
            }
        }

        End();
        _next.Complete();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        if (counters.Watermark is null && _watermark != long.MinValue)
        {
            counters.Watermark = new Timestamp(_watermark);
        }

        counters.Groups += _live;
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
        _handing = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
    }

    private void End()
    {
        FlushAll();
        Tidy();
    }

    /// <summary>Between rows alone: within one, the row may lie in the scratch memory that is given back.</summary>
    private void FlushAll()
    {
        Flush();
        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
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
    }
}
