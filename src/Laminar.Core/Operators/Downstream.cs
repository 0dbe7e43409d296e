using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>What stands behind an operator that takes rows one after the other: its next stage, the rows that have not been handed on yet, and the row at hand, which may fail.</summary>
internal struct Downstream<TOut, TNext>
    where TNext : struct, IStage<TOut>
{
    private readonly QueryContext _context;
    private TextScratch.Mark _mark;
    private long _told;

    /// <summary>Nothing has been gathered yet. Takes the operator's number.</summary>
    /// <param name="context">What the operators of a query share.</param>
    /// <param name="next">The stage.</param>
    /// <param name="room">So many rows are gathered at the most.</param>
    public Downstream(QueryContext context, TNext next, int room = OutputBlock.Length)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        Ordinal = context.Join();
        Next = next;
        Block = new TOut[room];
        _told = long.MinValue;
    }

    /// <summary>The operator's number.</summary>
    public int Ordinal { get; }

    /// <summary>The rows that have been gathered.</summary>
    public TOut[] Block { get; }

    /// <summary>The stage that they go to.</summary>
    public TNext Next;

    /// <summary>How many there are.</summary>
    public int Count;

    /// <summary>The place in its batch of the row at hand.</summary>
    public int At;

    /// <summary>The next stage is at work: what it throws is not of the row at hand.</summary>
    public bool IsHanding;

    /// <summary>The first row that failed, where that ends the batch.</summary>
    public BadRowException? Failure;

    /// <summary>A batch, or a step of time, begins.</summary>
    public void Begin()
    {
        IsHanding = false;
        _mark = _context.MakesText ? TextScratch.Take() : default;
    }

    /// <summary>Takes rows, past those that fail.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    public void Take<TRow, TOperator>(ref TOperator taker, ReadOnlySpan<TRow> rows)
        where TOperator : struct, ITaker<TRow>
    {
        for (var from = 0; from < rows.Length && Failure is null; from = At + 1)
        {
            try
            {
                taker.Take(rows, from);
                return;
            }
            catch (Exception cause) when (IsOfRow(cause))
            {
                Fail(At, isResult: false, cause);
            }
        }
    }

    /// <summary>A failure of an expression, and not of what is downstream or of the machine.</summary>
    public readonly bool IsOfRow(Exception failure) =>
        !IsHanding && failure is not (BadRowException or OutOfMemoryException or HotPathViolationException);

    /// <summary>A row failed.</summary>
    public void Fail(int at, bool isResult, Exception cause)
    {
        // Below another operator the rows are made ones: their place means nothing to who pushed.
        Failure ??= _context.Bad(_context.IsFirst(Ordinal) ? at : -1, isResult, cause);
    }

    /// <summary>Where the next row is written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TOut Place()
    {
        if (Count == Block.Length)
        {
            HandOn();
        }

        return ref Block[Count++];
    }

    /// <summary>Hands on what has been gathered.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void HandOn()
    {
        var count = Count;
        Count = 0;
        if (count > 0)
        {
            IsHanding = true;
            Next.Push(Block.AsSpan(0, count));
            IsHanding = false;
        }
    }

    /// <summary>As <see cref="HandOn"/>, and gives back the text that was made. Between rows alone, where the row at hand may have some of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Flush()
    {
        HandOn();
        if (_context.MakesText)
        {
            TextScratch.Release(_mark);
        }
    }

    /// <summary>The next stage learns of a watermark that has risen within a batch.</summary>
    public void Tell(long watermark)
    {
        if (watermark > _told)
        {
            _told = watermark;
            IsHanding = true;
            Next.Advance(watermark);
            IsHanding = false;
        }
    }

    /// <summary>The next stage learns of the upstream's watermark.</summary>
    public void Advance(long watermark)
    {
        _told = Math.Max(_told, watermark);
        Next.Advance(watermark);
    }

    /// <summary>A batch, or a step of time, ends: who pushed learns of the row that failed.</summary>
    public void Throw()
    {
        if (Failure is { } failure)
        {
            Failure = null;
            throw failure;
        }
    }
}
