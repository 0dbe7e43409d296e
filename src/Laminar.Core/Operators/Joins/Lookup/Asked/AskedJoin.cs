using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// Each row with what a table says of its key, which is asked when the row needs it. Answers are kept for a time; a row whose answer is not there yet is held, and with it every row and watermark
/// after it: rows come out in the order in which they came.
/// </summary>
/// <remarks>
/// Everything but <see cref="AnswerRing.Put"/> runs on the thread that pushes: answers are taken when rows, watermarks or ticks come. A row that would be one too many waits for the first one.
/// State: the rows that are held, and the watermarks between them. They ask again after a restore; the cache is not saved.
/// </remarks>
public sealed partial class AskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow, TSpec, TNext> : IStage<TLeft>, IAwaits
    where TLeft : struct
    where TRight : struct
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IAskedJoin<TLeft, TRight, TKey, TOut, TAsked, TRow>
    where TNext : struct, IStage<TOut>
{
    private const int BlockLength = 1_024;

    private readonly QueryContext _context;
    private readonly ILookupTable<TAsked, TRow> _table;
    private readonly LookupCache<TKey, TRight> _cache;
    private readonly HeldRows<TLeft> _held = new();
    private readonly List<Question<TAsked, TRow>> _questions = [];
    private readonly Stack<int> _free = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly TOut[] _block = new TOut[BlockLength];
    private AnswerRing _ring = new(TSpec.MaxInFlight);
    private StateHeap _kept = new();
    private StateHeap _heldText = new();
    private long _keptLive;
    private long _heldLive;
    private int _open;
    private int _count;
    private bool _isRestored;
    private long _after = long.MinValue;
    private BadRowException? _failure;
    private TNext _next;

    /// <summary>A join with <paramref name="table"/> whose rows go to <paramref name="next"/>.</summary>
    public AskedJoin(QueryContext context, ILookupTable<TAsked, TRow> table, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(table);
        _context = context;
        _ = context.Join();
        context.Awaits(this);
        _table = table;
        _next = next;
        _cache = new(context.Seed);
    }

    /// <inheritdoc/>
    public long Due => _held.Count > 0 ? long.MinValue : _next.Due;

    bool IAwaits.IsFull => _held.Count >= TSpec.MaxInFlight && !_isRestored && _ring.IsEmpty;

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TLeft> rows)
    {
        var mark = _context.MakesText ? TextScratch.Take() : default;
        Take();
        foreach (ref readonly var row in rows)
        {
            Look(in row);
        }

        Hand();
        Tidy();
        if (_context.MakesText)
        {
            TextScratch.Release(mark);
        }

        Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        if (_held.Count == 0)
        {
            _next.Advance(watermark);
            return;
        }

        Take();
        Hand();
        if (_held.Count == 0)
        {
            Pass(watermark);
        }
        else
        {
            _after = Math.Max(_after, watermark);
        }

        Tidy();
        Throw();
    }

    /// <inheritdoc/>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    public void Complete()
    {
        Take();
        MakeRoom(rows: 0);
        Hand();
        try
        {
            _next.Complete();
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }

        Throw();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.RowsHeld += _held.Count;
        counters.StateBytes += _kept.Reserved + _heldText.Reserved + _cache.Bytes + _held.Bytes;
        _next.Report(ref counters);
    }

    /// <inheritdoc/>
    public void Free()
    {
        try
        {
            _ended.Cancel();
        }
        catch (AggregateException)
        {
            // What the table does when nobody waits for it any more is its own affair.
        }

        _ended.Dispose();
        _ring.Dispose();
        _kept.Free();
        _heldText.Free();
        _next.Free();
    }

    void IAwaits.Settle()
    {
        if (_held.Count == 0)
        {
            return;
        }

        Take();
        Hand();
        Tidy();
        Throw();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Look(in TLeft row)
    {
        if (_held.Count > 0)
        {
            Hold(in row);
            return;
        }

        if (!TSpec.HasLeftKey(in row))
        {
            Unmatched(in row);
            return;
        }

        var key = TSpec.LeftKeyOf(in row);
        var entry = _cache.Find(in key);
        if (entry != 0)
        {
            Emit(in row, ref _cache[entry]);
        }
        else
        {
            Miss(in row, in key);
        }
    }

    /// <summary>A row with the answer that is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Emit(in TLeft row, ref LookupEntry<TKey, TRight> entry)
    {
        if (entry.State == LookupState.Found && (!TSpec.Compares || (TSpec.CanFail ? TryMatch(in row, in entry.Row) : TSpec.Matches(in row, in entry.Row))))
        {
            TSpec.Join(in row, in entry.Row, out Place());
        }
        else if (entry.State == LookupState.Failed)
        {
            Fail(entry.Failure!);
        }
        else
        {
            Unmatched(in row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unmatched(in TLeft row)
    {
        if (TSpec.Shape == JoinShape.Left)
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
            Fail(cause);
            return false;
        }
    }

    private void Fail(Exception cause) => _failure ??= _context.Bad(-1, isResult: true, cause);

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

    /// <summary>A watermark that has been held.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    private void Pass(long watermark)
    {
        try
        {
            _next.Advance(watermark);
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
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
}
