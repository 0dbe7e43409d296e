using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Each left row with what a table holds for its key when the row comes; later changes of the table are for later rows. Nothing is kept of left rows, and nothing that has
/// come out is taken back.
/// </summary>
/// <remarks>
/// The right input is the table: its rows come, replace one another, and go. Its watermark and its end mean nothing here: time is the left input's. State: the
/// table's rows, and a chain of them for each key.
/// </remarks>
public sealed partial class LookupJoin<TLeft, TRight, TKey, TOut, TSpec, TNext> : IJoin<TLeft, Change<TRight>>
    where TLeft : struct
    where TRight : struct
    where TKey : struct, IKey<TKey>
    where TSpec : struct, ILookupJoin<TLeft, TRight, TKey, TOut>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private readonly StateTable<TKey, LookupKey> _keys;
    private readonly PagedPool<KeptRow<TRight>> _rows = new();
    private StateHeap _heap = new();
    private long _live;
    private LookedUp<TLeft, TRight, TKey, TOut, TSpec, TNext> _found;

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
    public void PushLeft(ReadOnlySpan<TLeft> rows)
    {
        _found.Begin();
        foreach (ref readonly var row in rows)
        {
            Look(in row);
        }

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
        counters.RowsHeld += _rows.Count;
        counters.StateBytes += _keys.Bytes + _heap.Reserved + _rows.Bytes;
        _found.Next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys.Free();
        _heap.Free();
        _found.Next.Free();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(in TLeft row)
    {
        var found = 0;
        if (TSpec.HasLeftKey(in row))
        {
            var key = TSpec.LeftKeyOf(in row);
            var slot = _keys.Find(in key);
            found = slot == StateTable<TKey, LookupKey>.Missing ? 0 : _keys.StateAt(slot).First;
        }

        var isMatched = false;
        while (found != 0)
        {
            ref var kept = ref _rows[found];
            found = kept.Next;
            if (_found.Meets(in row, in kept.Row))
            {
                isMatched = true;
                _found.Pair(in row, in kept.Row);
            }
        }

        if (!isMatched)
        {
            _found.Alone(in row);
        }
    }
}
