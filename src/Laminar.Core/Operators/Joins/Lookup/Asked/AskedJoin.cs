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
    private readonly QueryContext _context;
    private readonly ILookupTable<TAsked, TRow> _table;
    private readonly LookupCache<TKey, TRight> _cache;
    private readonly HeldRows<TLeft> _held = new();
    private readonly List<Question<TAsked, TRow>> _questions = [];
    private readonly Stack<int> _free = new();
    private readonly CancellationTokenSource _ended = new();
    private AnswerRing _ring = new(TSpec.MaxInFlight);
    private StateHeap _kept = new();
    private StateHeap _heldText = new();
    private bool _isRestored;
    private long _after = long.MinValue;
    private LookedUp<TLeft, TRight, TKey, TOut, TSpec, TOut, AsItIs<TOut>, TNext> _found;

    /// <summary>A join with <paramref name="table"/> whose rows go to <paramref name="next"/>.</summary>
    public AskedJoin(QueryContext context, ILookupTable<TAsked, TRow> table, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(table);
        _context = context;
        _found = new(context, next);
        context.Awaits(this);
        _table = table;
        _cache = new(context.Seed);
    }

    /// <inheritdoc/>
    public long Due => _held.Count > 0 ? long.MinValue : _found.Next.Due;

    bool IAwaits.IsFull => _held.Count >= TSpec.MaxInFlight && !_isRestored && _ring.IsEmpty && !(IsTimed && IsTimeDue());

    /// <inheritdoc/>
    public void Push(ReadOnlySpan<TLeft> rows)
    {
        _found.Begin();
        Take();
        foreach (ref readonly var row in rows)
        {
            Look(in row);
        }

        _found.End();
        Tidy();
        _found.Throw();
    }

    /// <inheritdoc/>
    public void Advance(long watermark)
    {
        if (_held.Count == 0)
        {
            _found.Next.Advance(watermark);
            return;
        }

        Take();
        _found.Hand();
        if (_held.Count == 0)
        {
            _found.Pass(watermark);
        }
        else
        {
            _after = Math.Max(_after, watermark);
        }

        Tidy();
        _found.Throw();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        Take();
        MakeRoom(rows: 0);
        _found.Hand();
        _found.Complete();
        _found.Throw();
    }

    /// <inheritdoc/>
    public void Report(ref QueryCounters counters)
    {
        counters.RowsHeld += _held.Count;
        counters.StateBytes += _kept.Reserved + _heldText.Reserved + _cache.Bytes + _held.Bytes;
        _found.Next.Report(ref counters);
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
        _cache.Free();
        _kept.Free();
        _heldText.Free();
        _found.Next.Free();
    }

    void IAwaits.Settle()
    {
        if (_held.Count == 0)
        {
            return;
        }

        Take();
        _found.Hand();
        Tidy();
        _found.Throw();
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
            _found.Alone(in row);
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
        if (entry.State == LookupState.Found && _found.Meets(in row, in entry.Row))
        {
            _found.Pair(in row, in entry.Row);
        }
        else if (entry.State == LookupState.Failed)
        {
            _found.Fail(entry.Failure!);
        }
        else
        {
            _found.Alone(in row);
        }
    }
}
