using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// What comes out of a lookup: rows with what was found for them and what is made of both, handed on in blocks. What fails, of a condition, of a result or downstream, is told
/// when the batch has been done.
/// </summary>
internal struct LookedUp<TLeft, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IJoinRows<TLeft, TRight, TKey, TJoined>
    where TResult : struct, IProjection<TJoined, TOut>
    where TNext : struct, IStage<TOut>
{
    public const int BlockLength = 1_024;

    private readonly QueryContext _context;
    private TextScratch.Mark _mark;
    private bool _handing;
    private BadRowException? _failure;

    /// <summary>Nothing has been found yet.</summary>
    public LookedUp(QueryContext context, TNext next)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _ = context.Join();
        Next = next;
    }

    /// <summary>The stage that rows go to.</summary>
    public TNext Next;

    /// <summary>Rows that have been gathered: a loop may add to them by itself.</summary>
    public TOut[] Block { get; } = new TOut[BlockLength];

    /// <summary>How many.</summary>
    public int Count;

    /// <summary>A batch begins.</summary>
    public void Begin()
    {
        _mark = _context.MakesText ? TextScratch.Take() : default;
        _handing = false;
    }

    /// <summary>A batch ends: what has been gathered is handed on, and the text that was made given back.</summary>
    public void End()
    {
        Hand();
        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }

    /// <summary>Whether a row of the same key is what the conditions ask for. One on which they fail is not, and is a bad row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Meets(in TLeft left, in TRight right) => !TSpec.Compares || (TSpec.CanFail ? TryMatch(in left, in right) : TSpec.Matches(in left, in right));

    /// <summary>A pair comes out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pair(in TLeft left, in TRight right)
    {
        TSpec.Join(in left, in right, out var joined);
        Write(in joined);
    }

    /// <summary>Nothing has been found for a row: it comes out alone, or not at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Alone(in TLeft left)
    {
        if (TSpec.Shape == JoinShape.Left)
        {
            TSpec.WriteLeft(in left, out var joined);
            Write(in joined);
        }
    }

    /// <summary>A row is a bad one.</summary>
    public void Fail(Exception cause) => _failure ??= _context.Bad(-1, isResult: true, cause);

    /// <summary>Hands on what has been gathered.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Hand()
    {
        var count = Count;
        Count = 0;
        if (count == 0)
        {
            return;
        }

        _handing = true;
        try
        {
            Next.Push(Block.AsSpan(0, count));
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }

        _handing = false;
    }

    /// <summary>Tells the next stage of a watermark that has been held.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    public void Pass(long watermark)
    {
        try
        {
            Next.Advance(watermark);
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }
    }

    /// <summary>Tells the next stage that no more comes.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    public void Complete()
    {
        try
        {
            Next.Complete();
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }
    }

    /// <summary>Who pushed learns of the first that failed.</summary>
    public void Throw()
    {
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    public readonly bool IsOfRow(Exception cause) => !_handing && cause is not (BadRowException or OutOfMemoryException or HotPathViolationException);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(in TJoined joined)
    {
        if (Count == BlockLength)
        {
            Hand();
        }

        if (TResult.CanFail)
        {
            TryWrite(in joined);
        }
        else if (!TResult.Filters || TResult.Keep(in joined))
        {
            TResult.Map(in joined, out Block[Count]);
            Count++;
        }
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void TryWrite(in TJoined joined)
    {
        try
        {
            if (!TResult.Filters || TResult.Keep(in joined))
            {
                TResult.Map(in joined, out Block[Count]);
                Count++;
            }
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            Fail(cause);
        }
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryMatch(in TLeft left, in TRight right)
    {
        try
        {
            return TSpec.Matches(in left, in right);
        }
        catch (Exception cause) when (IsOfRow(cause))
        {
            Fail(cause);
            return false;
        }
    }
}
