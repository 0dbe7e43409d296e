using System;
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
public partial struct GapFill<TRow, TKey, TKept, TOut, TSpec, TNext> : IStage<TRow>, ITaker<TRow>
    where TKey : struct, IKey<TKey>
    where TKept : struct
    where TSpec : struct, IGapFill<TRow, TKey, TKept, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly StateTable<TKey, GapPartition<TKept>> _table;
    private Downstream<TOut, TNext> _down;
    private StateHeap _heap;
    private SlotTimers _timers;
    private long _live;
    private long _watermark;
    private long _now;

    /// <summary>An operator whose rows go to <paramref name="next"/>.</summary>
    public GapFill(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _down = new(context, next);
        _heap = new StateHeap();
        _watermark = _now = long.MinValue;
        _table = new(context.Limits, context.Seed, 1, numbered: false, dense: true);
    }

    /// <inheritdoc/>
    public long Due => Math.Min(_down.Next.Due, long.MaxValue - 1);

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TRow> rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        _down.Begin();
        if (TSpec.CanFail)
        {
            _down.Take(ref this, rows);
        }
        else
        {
            Take(rows, 0);
        }

        End();
        _down.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        _down.Begin();
        if (watermark != long.MaxValue)
        {
            _watermark = Math.Max(_watermark, QueryContext.Lowered(watermark, TSpec.Lag));
            See(_watermark);
        }

        End();
        _down.Next.Advance(watermark);
    }

    /// <summary>Gaps that have not ended are filled up to the last time that has been seen, and no further.</summary>
    public void Complete()
    {
        _down.Begin();
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
        _down.Next.Complete();
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
        _down.Next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _table?.Free();
        _heap?.Free();
        _down.Next.Free();
    }

    private void End()
    {
        _down.Flush();
        Tidy();
    }
}
