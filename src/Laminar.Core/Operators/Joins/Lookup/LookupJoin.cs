using System;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Each left row with what a table holds for its key when the row comes; later changes of the table are for later rows. Nothing is kept of left rows, and nothing that has
/// come out is taken back.
/// </summary>
/// <remarks>
/// The right input is the table: its rows come, replace one another, and go. Its watermark and its end mean nothing here: time is the left input's. State: the
/// table's rows, the newest of a key in its slot, the others in a chain.
/// What is filtered and worked out before the join and after it is done in its own loop: rows are read once and written once.
/// </remarks>
/// <typeparam name="TIn">What is pushed.</typeparam>
/// <typeparam name="TLeft">The left rows.</typeparam>
/// <typeparam name="TProjection">Makes left rows of what is pushed. It cannot fail.</typeparam>
/// <typeparam name="TRight">The rows of the table.</typeparam>
/// <typeparam name="TKey">What is equal on both sides.</typeparam>
/// <typeparam name="TJoined">A left row with a right one.</typeparam>
/// <typeparam name="TSpec">The join.</typeparam>
/// <typeparam name="TOut">What is handed on.</typeparam>
/// <typeparam name="TResult">Makes it of joined rows.</typeparam>
/// <typeparam name="TNext">What it is handed to.</typeparam>
public sealed partial class LookupJoin<TIn, TLeft, TProjection, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext> : IJoin<TIn, Change<TRight>>
    where TLeft : struct
    where TProjection : struct, IProjection<TIn, TLeft>
    where TRight : struct
    where TKey : struct, IKey<TKey>
    where TSpec : struct, ILookupJoin<TLeft, TRight, TKey, TJoined>
    where TResult : struct, IProjection<TJoined, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly StateTable<TKey, LookupRows<TRight>> _keys;
    private readonly PagedPool<EarlierRow<TRight>> _rows = new();
    private StateHeap _heap = new();
    private long _live;

    // Rows of the batch whose results are all in the block: a result that fails undoes those after them.
    private int _done;
    private LookedUp<TLeft, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext> _found;

    /// <summary>A join whose rows go to <paramref name="next"/>.</summary>
    public LookupJoin(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _found = new(context, next);
        _keys = new(context.Limits, context.Seed, lanes: 1, numbered: false);
    }

    /// <inheritdoc/>
    public long DueLeft => _found.Next.Due;

    /// <inheritdoc/>
    public long DueRight => long.MaxValue;

    /// <inheritdoc/>
    public void PushLeft(ReadOnlySpan<TIn> rows)
    {
        if (rows.Length == 1 && TryOne(in rows[0]))
        {
            return;
        }

        _found.Begin();
        Look(rows);
        _found.End();
        _found.Throw();
    }

    /// <inheritdoc/>
    public void AdvanceLeft(long watermark) => _found.Next.Advance(watermark);

    /// <inheritdoc/>
    public void AdvanceRight(long watermark)
    {
    }

    /// <inheritdoc/>
    public void CompleteLeft() => _found.Next.Complete();

    /// <inheritdoc/>
    public void CompleteRight()
    {
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.RowsHeld += _live + _rows.Count;
        counters.StateBytes += _keys.Bytes + _heap.Reserved + _rows.Bytes;
        _found.Next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys.Free();
        _heap.Free();
        _rows.Free();
        _found.Next.Free();
    }
}
