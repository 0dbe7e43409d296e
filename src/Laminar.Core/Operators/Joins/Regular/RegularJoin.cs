using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// All pairs of the rows that both inputs hold now, as a changelog: each row that comes or goes adds or takes back its pairs, and where the shape says so the
/// rows of either side that lose their last match or find their first one.
/// </summary>
/// <remarks>
/// State: every row of both inputs that has not been taken back, and a chain of them for each key and side, the latest first. A row that is taken back is looked
/// for among those of its key, one by one from the latest: keys with many rows are slow to take old ones back from. One that is not there is ignored. With STATE TTL
/// a row goes when the least watermark (its own input's, where the other's rows have no TTL) reaches its time + TTL; what has been said of it stays.
/// </remarks>
public sealed partial class RegularJoin<TLeft, TRight, TKey, TOut, TSpec, TNext> : IJoin<Change<TLeft>, Change<TRight>>
    where TLeft : struct
    where TRight : struct
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IRegularJoin<TLeft, TRight, TKey, TOut>
    where TNext : struct, IStage<Change<TOut>>
{
    private const uint Missing = StateTable<TKey, RegularKey>.Missing;

    // Rows whose keys are looked for together, and rows between the fetching of a chain and its turn.
    private const int Block = OutputBlock.Length;
    private const int Ahead = 8;

    private readonly QueryContext _context;
    private readonly StateTable<TKey, RegularKey> _keys;
    private readonly RegularInput<TLeft> _left = new(TSpec.LeftTtl);
    private readonly RegularInput<TRight> _right = new(TSpec.RightTtl);
    private Change<TOut>[] _block = new Change<TOut>[OutputBlock.Length];
    private StateHeap _heap = new();
    private long _live;
    private long _forwarded = long.MinValue;
    private int _count;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>A join whose changes go to <paramref name="next"/>.</summary>
    public RegularJoin(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ = context.Join();
        _next = next;
        _keys = new(context.Limits, context.Seed, lanes: 1, numbered: false, dense: Forgets);
    }

    /// <inheritdoc/>
    public long DueLeft => Due(_left.Watermark, _right.Watermark, TSpec.LeftTtl, TSpec.LeftRaises ? long.MaxValue - 1 : Math.Min(Math.Min(_left.Due, _right.Due), _left.DueOfNext(TSpec.LeftLag, TSpec.LeftTtl)));

    /// <inheritdoc/>
    public long DueRight => Due(_right.Watermark, _left.Watermark, TSpec.RightTtl, TSpec.RightRaises ? long.MaxValue - 1 : Math.Min(Math.Min(_left.Due, _right.Due), _right.DueOfNext(TSpec.RightLag, TSpec.RightTtl)));

    /// <inheritdoc/>
    public void PushLeft(ReadOnlySpan<Change<TLeft>> rows) => Push<TLeft, TRight, LeftSide>(rows, _left, _right);

    /// <inheritdoc/>
    public void PushRight(ReadOnlySpan<Change<TRight>> rows) => Push<TRight, TLeft, RightSide>(rows, _right, _left);

    /// <inheritdoc/>
    public void AdvanceLeft(long watermark)
    {
        _left.Watermark = Math.Max(_left.Watermark, watermark);
        Forward();
    }

    /// <inheritdoc/>
    public void AdvanceRight(long watermark)
    {
        _right.Watermark = Math.Max(_right.Watermark, watermark);
        Forward();
    }

    /// <inheritdoc/>
    public void CompleteLeft()
    {
        var was = _left.IsCompleted;
        (_left.IsCompleted, _left.Watermark) = (true, long.MaxValue);
        End(was);
    }

    /// <inheritdoc/>
    public void CompleteRight()
    {
        var was = _right.IsCompleted;
        (_right.IsCompleted, _right.Watermark) = (true, long.MaxValue);
        End(was);
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.RowsHeld += _left.Rows.Count + _right.Rows.Count;
        counters.StateBytes += _keys.Bytes + _heap.Reserved + _left.Bytes + _right.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _keys.Free();
        _heap.Free();
        _left.Free();
        _right.Free();
        _next.Free();
    }

    [SkipLocalsInit]
    private void Push<TOwn, TOther, TSide>(ReadOnlySpan<Change<TOwn>> rows, RegularInput<TOwn> own, RegularInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        var mark = _context.MakesText ? TextScratch.Take() : default;
        var places = (stackalloc uint[Block]);
        for (var from = 0; from < rows.Length; from += Block)
        {
            var some = rows.Slice(from, Math.Min(Block, rows.Length - from));
            TakeAll<TOwn, TOther, TSide>(some, places[..some.Length], own, other);
        }

        Hand();
        Tidy();
        if (_context.MakesText)
        {
            TextScratch.Release(mark);
        }

        Fail();
        GC.KeepAlive(this);
    }

    /// <summary>
    /// The keys of some rows are looked for together, and what their chains begin with is fetched some rows ahead: memory is on its way all the time. In a very short batch there is nothing ahead.
    /// </summary>
    private void TakeAll<TOwn, TOther, TSide>(ReadOnlySpan<Change<TOwn>> rows, Span<uint> places, RegularInput<TOwn> own, RegularInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (rows.Length < Ahead)
        {
            foreach (ref readonly var row in rows)
            {
                Take<TOwn, TOther, TSide>(row.Row, row.Weight, Missing, own, other);
            }

            return;
        }

        var version = _keys.Version;
        KeySlots<Change<TOwn>, TKey, RegularKey, Keys<TOwn, TOther, TSide>>.Find(_keys, rows, places, adds: false);
        for (var at = 0; at < rows.Length; at++)
        {
            if (at + Ahead < rows.Length && places[at + Ahead] != Missing)
            {
                Fetch<TOwn, TOther, TSide>(ref _keys.StateAt(places[at + Ahead]), own, other);
            }

            if (_count >= OutputBlock.Length)
            {
                Hand();
            }

            Take<TOwn, TOther, TSide>(rows[at].Row, rows[at].Weight, places[at], own, other);
            if (_keys.Version != version)
            {
                // A key that is new has given all others new slots.
                version = _keys.Version;
                KeySlots<Change<TOwn>, TKey, RegularKey, Keys<TOwn, TOther, TSide>>.Find(_keys, rows[(at + 1)..], places[(at + 1)..], adds: false);
            }
        }
    }

    private static void Fetch<TOwn, TOther, TSide>(ref RegularKey key, RegularInput<TOwn> own, RegularInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (TSide.FirstOther(ref key) is not 0 and var theirs)
        {
            other.Rows.Fetch(theirs, Near);
        }

        if (TSide.First(ref key) is not 0 and var first)
        {
            own.Rows.Fetch(first, 1);
        }
    }

    private void End(bool was)
    {
        if (was)
        {
            return;
        }

        if (_left.IsCompleted && _right.IsCompleted)
        {
            _next.Complete();
        }
        else
        {
            Forward();
        }
    }

    private void Forward()
    {
        var least = Math.Min(_left.Watermark, _right.Watermark);
        if (Forgets)
        {
            Expire(TSpec.RightTtl == 0 ? _left.Watermark : TSpec.LeftTtl == 0 ? _right.Watermark : least);
        }

        if (least > _forwarded)
        {
            _forwarded = least;
            _next.Advance(least);
        }
    }

    private static bool Forgets => TSpec.LeftTtl > 0 || TSpec.RightTtl > 0;

    /// <summary>
    /// A watermark above the other input's does nothing now but where it alone is what rows are forgotten by; it is told at the end of a batch, for when the other has come up.
    /// </summary>
    private long Due(long own, long other, long ttl, long expiry)
    {
        var due = _next.Due;
        if (TSpec.LeftTtl > 0 && TSpec.RightTtl > 0)
        {
            due = Math.Min(Math.Min(expiry, due), long.MaxValue - 1);
        }

        due = due != long.MaxValue && other < own ? long.MaxValue - 1 : due;
        return ttl > 0 && (TSpec.LeftTtl == 0 || TSpec.RightTtl == 0) ? Math.Min(due, expiry) : due;
    }
}
