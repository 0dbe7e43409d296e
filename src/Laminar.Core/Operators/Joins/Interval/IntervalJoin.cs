using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Rows of two inputs with equal keys whose times lie within a bound. Each side keeps its rows until the other's watermark has passed the bound; a pair is found
/// when the later of its rows comes. What comes out does not depend on the order of rows, as long as none comes below its own input's watermark: such a
/// row is late, dropped and counted.
/// </summary>
/// <remarks>
/// Two rings in order of arrival and chain heads of both sides in one word. A batch goes in two passes: first every row is added, and the other side's head
/// as it was at that moment noted; then all chains are walked together, a step each a round, so that what they miss the cache for overlaps.
/// </remarks>
public sealed partial class IntervalJoin<TLeft, TRight, TKey, TOut, TSpec, TNext> : IJoin<TLeft, TRight>
    where TLeft : struct
    where TRight : struct
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IIntervalJoin<TLeft, TRight, TKey, TOut>
    where TNext : struct, IStage<TOut>
{
    private const int Batch = 4_096;
    private const int BlockLength = 1_024;

    private readonly QueryContext _context;
    private readonly JoinInput<TLeft> _left = new();
    private readonly JoinInput<TRight> _right = new();
    private readonly ChainHeads _heads = new();
    private readonly uint[] _found = new uint[Batch + (2 * Ahead)];
    private readonly uint[] _finder = new uint[Batch + (2 * Ahead)];
    private readonly TOut[] _block = new TOut[BlockLength + 1];
    private TNext _next;
    private int _count;
    private long _added;
    private long _forwarded = long.MinValue;
    private BadRowException? _failure;

    /// <summary>A join whose rows go to <paramref name="next"/>.</summary>
    public IntervalJoin(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ = context.Join();
        _next = next;
        Chain();
    }

    /// <inheritdoc/>
    public long DueLeft => Due(_left.Watermark, _right.Watermark);

    /// <inheritdoc/>
    public long DueRight => Due(_right.Watermark, _left.Watermark);

    /// <inheritdoc/>
    public void PushLeft(ReadOnlySpan<TLeft> rows) => Push<TLeft, TRight, AsLeft<TLeft, TRight, TKey, TOut, TSpec>>(rows, _left, _right);

    /// <inheritdoc/>
    public void PushRight(ReadOnlySpan<TRight> rows) => Push<TRight, TLeft, AsRight<TLeft, TRight, TKey, TOut, TSpec>>(rows, _right, _left);

    /// <inheritdoc/>
    public void AdvanceLeft(long watermark) => Advance<TLeft, TRight, AsRight<TLeft, TRight, TKey, TOut, TSpec>>(watermark, _left, _right);

    /// <inheritdoc/>
    public void AdvanceRight(long watermark) => Advance<TRight, TLeft, AsLeft<TLeft, TRight, TKey, TOut, TSpec>>(watermark, _right, _left);

    /// <inheritdoc/>
    public void CompleteLeft() => Complete<TLeft, TRight, AsRight<TLeft, TRight, TKey, TOut, TSpec>>(_left, _right);

    /// <inheritdoc/>
    public void CompleteRight() => Complete<TRight, TLeft, AsLeft<TLeft, TRight, TKey, TOut, TSpec>>(_right, _left);

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.RowsHeld += _left.Rows.Count + _right.Rows.Count;
        counters.StateBytes += _left.Bytes + _right.Bytes + _heads.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        _left.Rows.Free();
        _right.Rows.Free();
        _heads.Free();
        _next.Free();
    }

    private void Push<TOwn, TOther, TSide>(ReadOnlySpan<TOwn> rows, JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var mark = _context.MakesText ? TextScratch.Take() : default;
        for (var at = 0; at < rows.Length; at += Batch)
        {
            var part = rows.Slice(at, Math.Min(Batch, rows.Length - at));
            Reserve<TOwn, TOther, TSide>(own, other, part.Length);
            var first = own.Rows.Next;
            var found = Add<TOwn, TOther, TSide>(part, own, other);
            if (found > 0)
            {
                Walk<TOwn, TOther, TSide>(found, own, other);
            }

            if (TSide.Keeps)
            {
                Await<TOwn, TOther, TSide>(first, own, other);
            }
        }

        Hand();
        if (_context.MakesText)
        {
            TextScratch.Release(mark);
        }

        Fail();
    }

    /// <summary>Hands on what has been gathered. What fails downstream is told when all else has been done.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
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

    private void Fail()
    {
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }
}
