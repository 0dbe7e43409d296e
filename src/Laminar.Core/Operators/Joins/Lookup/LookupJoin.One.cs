using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// One row a push: no block, no loop, nothing put away to be fetched again. The fewer steps a row takes, the more of the next ones the processor begins while this one waits for the table's memory.
/// </summary>
public sealed partial class LookupJoin<TIn, TLeft, TProjection, TRight, TKey, TJoined, TSpec, TOut, TResult, TNext>
{
    private enum Found
    {
        /// <summary>The row goes the long way; nothing has been done.</summary>
        Further,

        /// <summary>Nothing comes out.</summary>
        Nothing,

        /// <summary>A row comes out.</summary>
        Result,
    }

    /// <summary>False, with nothing done, where the row goes the long way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryOne(in TIn input)
    {
        if ((TSpec.Compares && TSpec.CanFail) || SlotLayout<TKey, LookupRows<TRight>>.IsManaged || _context.MakesText)
        {
            return false;
        }

        var found = TResult.CanFail ? LookOneGuarded(in input, out var result) : LookOne(in input, out result);
        if (found == Found.Result)
        {
            _found.Next.Push(new ReadOnlySpan<TOut>(in result));
        }

        return found != Found.Further;
    }

    /// <summary>A result that fails is told on the long way.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row")]
    private Found LookOneGuarded(in TIn input, out TOut result)
    {
        try
        {
            return LookOne(in input, out result);
        }
        catch (Exception cause) when (_found.IsOfRow(cause))
        {
            Unsafe.SkipInit(out result);
            return Found.Further;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Found LookOne(in TIn input, out TOut result)
    {
        Unsafe.SkipInit(out result);
        if (TProjection.Filters && !TProjection.Keep(in input))
        {
            return Found.Nothing;
        }

        TProjection.Map(in input, out var row);
        var slot = _keys.Likely(Looking.HashOf(in input, _keys.Seed));
        ref var of = ref _keys.StateAt(slot);
        if (!Has(in row, in _keys.KeyAt(slot)) || of.Count != 1 || (TSpec.Compares && !TSpec.Matches(in row, in of.Newest)))
        {
            return Found.Further;
        }

        TSpec.Join(in row, in of.Newest, out var joined);
        if (TResult.Filters && !TResult.Keep(in joined))
        {
            return Found.Nothing;
        }

        TResult.Map(in joined, out result);
        return Found.Result;
    }
}
