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
    private const int BlockLength = 1_024;

    private readonly QueryContext _context;
    private readonly StateTable<TKey, LookupKey> _keys;
    private readonly PagedPool<KeptRow<TRight>> _rows = new();
    private readonly TOut[] _block = new TOut[BlockLength];
    private StateHeap _heap = new();
    private long _heapLive;
    private long _live;
    private int _count;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>A join whose rows go to <paramref name="next"/>.</summary>
    public LookupJoin(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ = context.Join();
        _next = next;
        _keys = new(context.Limits, context.Seed, lanes: 1, numbered: false);
    }

    /// <inheritdoc/>
    public long DueLeft => _next.Due;

    /// <inheritdoc/>
    public long DueRight => long.MaxValue;

    /// <inheritdoc/>
    public void PushLeft(ReadOnlySpan<TLeft> rows)
    {
        var mark = _context.MakesText ? TextScratch.Take() : default;
        foreach (ref readonly var row in rows)
        {
            Look(in row);
        }

        Hand();
        if (_context.MakesText)
        {
            TextScratch.Release(mark);
        }

        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <inheritdoc/>
    public void AdvanceLeft(long watermark) => _next.Advance(watermark);

    /// <inheritdoc/>
    public void AdvanceRight(long watermark)
    {
    }

    /// <inheritdoc/>
    public void CompleteLeft() => _next.Complete();

    /// <inheritdoc/>
    public void CompleteRight()
    {
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.RowsHeld += _rows.Count;
        counters.StateBytes += _keys.Bytes + _heap.Reserved + _rows.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys.Free();
        _heap.Free();
        _next.Free();
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
            if (TSpec.Compares && !(TSpec.CanFail ? TryMatch(in row, in kept.Row) : TSpec.Matches(in row, in kept.Row)))
            {
                continue;
            }

            isMatched = true;
            TSpec.Join(in row, in kept.Row, out Place());
        }

        if (TSpec.Shape == JoinShape.Left && !isMatched)
        {
            TSpec.WriteLeft(in row, out Place());
        }
    }

    /// <summary>Where the next row is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref TOut Place()
    {
        if (_count == BlockLength)
        {
            Hand();
        }

        return ref _block[_count++];
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryMatch(in TLeft left, in TRight right)
    {
        try
        {
            return TSpec.Matches(in left, in right);
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
        {
            _failure ??= _context.Bad(-1, isResult: true, cause);
            return false;
        }
    }

    /// <summary>Hands on what has been gathered. What fails downstream is told when the batch has been done.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Hand()
    {
        var count = _count;
        _count = 0;
        if (count == 0)
        {
            return;
        }

        try
        {
            _next.Push(_block.AsSpan(0, count));
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }
    }
}
