using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>What comes out of a lookup: rows with what was found for them, handed on in blocks. What fails, of a condition or downstream, is told when the batch has been done.</summary>
internal struct LookedUp<TLeft, TRight, TKey, TOut, TSpec, TNext>
    where TKey : struct, IKey<TKey>
    where TSpec : struct, IJoinRows<TLeft, TRight, TKey, TOut>
    where TNext : struct, IStage<TOut>
{
    private const int BlockLength = 1_024;

    private readonly QueryContext _context;
    private readonly TOut[] _block = new TOut[BlockLength];
    private TextScratch.Mark _mark;
    private int _count;
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

    /// <summary>A batch begins.</summary>
    public void Begin() => _mark = _context.MakesText ? TextScratch.Take() : default;

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
    public void Pair(in TLeft left, in TRight right) => TSpec.Join(in left, in right, out Place());

    /// <summary>Nothing has been found for a row: it comes out alone, or not at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Alone(in TLeft left)
    {
        if (TSpec.Shape == JoinShape.Left)
        {
            TSpec.WriteLeft(in left, out Place());
        }
    }

    /// <summary>A row is a bad one.</summary>
    public void Fail(Exception cause) => _failure ??= _context.Bad(-1, isResult: true, cause);

    /// <summary>Hands on what has been gathered.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Hand()
    {
        var count = _count;
        _count = 0;
        if (count == 0)
        {
            return;
        }

        try
        {
            Next.Push(_block.AsSpan(0, count));
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }
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
}
