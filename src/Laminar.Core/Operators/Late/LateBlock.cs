using System;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The late rows of a batch, until it ends.</summary>
internal sealed class LateBlock<TRow, TKey, TState, TOut, TSpec>(QueryContext context) : LateRows<TRow>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, ILateOfSessions<TRow, TKey, TState, TOut>
{
    private TOut[] _rows = new TOut[16];
    private int _count;

    /// <summary>The first row that could not be computed, to be thrown when the others have been handed on; null for none.</summary>
    public BadRowException? Failure { get; set; }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    public override void Take(in TRow row, TimeSpan by)
    {
        if (_count == _rows.Length)
        {
            Growth.To(ref _rows, 2 * _count);
        }

        try
        {
            TSpec.Map(in row, by, out _rows[_count]);
            _count++;
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
        {
            Failure ??= context.Bad(-1, isResult: true, cause);
        }
    }

    /// <summary>Those there are; they are then no more.</summary>
    public ReadOnlySpan<TOut> Empty()
    {
        var rows = _rows.AsSpan(0, _count);
        _count = 0;
        return rows;
    }
}
